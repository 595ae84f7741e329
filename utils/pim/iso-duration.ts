import { parse } from 'tinyduration';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './duration';

/** Months and years have no fixed length: the shortest is taken, so that nothing is promised too long. */
const MONTH_DAYS = 28;
const YEAR_DAYS = 365;

/**
 * Reads an ISO 8601 duration such as `PT8H`, `P1DT30M` or `P1M`.
 * @returns milliseconds, or undefined when the text is no usable duration
 */
export function parseDurationMs(iso: string): number | undefined {
  try {
    const d = parse(iso);
    if (d.negative) return undefined;
    const days =
      (d.years ?? 0) * YEAR_DAYS +
      (d.months ?? 0) * MONTH_DAYS +
      (d.weeks ?? 0) * 7 +
      (d.days ?? 0);
    const ms =
      days * DAY_MS +
      (d.hours ?? 0) * HOUR_MS +
      (d.minutes ?? 0) * MINUTE_MS +
      (d.seconds ?? 0) * SECOND_MS;
    return ms > 0 && Number.isFinite(ms) ? ms : undefined;
  } catch {
    return undefined;
  }
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
