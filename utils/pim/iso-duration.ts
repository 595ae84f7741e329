import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './duration';

/** The parts of an ISO 8601 duration, in its order: years, months, weeks, days, and the parts of a day. */
const written = new RegExp(
  `^P${['Y', 'M', 'W', 'D'].map(part).join('')}(?:T${['H', 'M', 'S'].map(part).join('')})?$`,
);
/**
 * How long each of them is. Years and months have no fixed length: the shortest is taken, so that
 * nothing is promised too long.
 */
const partsMs = [365 * DAY_MS, 28 * DAY_MS, 7 * DAY_MS, DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS];

function part(letter: string): string {
  return String.raw`(?:(\d+(?:[.,]\d+)?)${letter})?`;
}

/**
 * Reads an ISO 8601 duration such as `PT8H`, `P1DT30M` or `P1M`.
 * @returns milliseconds, or undefined when the text is no usable duration
 */
export function parseDurationMs(iso: string): number | undefined {
  const [, ...parts] = written.exec(iso) ?? [];
  const lengthsMs = parts.map((count = '0', at) => Number(count.replace(',', '.')) * partsMs[at]!);
  const ms = lengthsMs.reduce((sum, lengthMs) => sum + lengthMs, 0);
  return ms > 0 && Number.isFinite(ms) ? ms : undefined;
}

/**
 * Writes a duration as PIM's requests want it: whole minutes, hours first (`PT1H30M`).
 * @param ms at least one minute; rounded down to minutes
 */
export function formatDurationIso(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / MINUTE_MS));
  const h = Math.floor(minutes / 60);
  const m = minutes % 60;
  return `PT${h ? `${h}H` : ''}${m ? `${m}M` : ''}`;
}
