import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../pim/duration';

type Width = 'short' | 'long';
type Unit = 'second' | 'minute' | 'hour' | 'day';

/** Making an Intl object costs more than using it: each is made once. */
const made = new Map<string, unknown>();
function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

function amount(value: number, unit: Unit, width: Width, locale?: string): string {
  const key = `${unit}|${width}|${locale}`;
  return once(
    key,
    () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: width }),
  ).format(value);
}

/**
 * A length of time in words: `1 hr 30 min`, `2 hours`, `42 min`, `18 sec`. Rounded down, so it never
 * promises more than remains; seconds show only below a minute.
 * @param ms the length; negative counts as none
 * @param locale defaults to the browser's
 */
export function formatDuration(ms: number, width: Width, locale?: string): string {
  const left = Math.max(0, ms);
  if (left < MINUTE_MS) return amount(Math.floor(left / SECOND_MS), 'second', width, locale);
  const hours = Math.floor(left / HOUR_MS);
  const minutes = Math.floor((left % HOUR_MS) / MINUTE_MS);
  const parts = [
    ...(hours ? [amount(hours, 'hour', width, locale)] : []),
    ...(minutes ? [amount(minutes, 'minute', width, locale)] : []),
  ];
  return once(
    `list|${width}|${locale}`,
    () =>
      new Intl.ListFormat(locale, { type: 'unit', style: width === 'long' ? 'long' : 'narrow' }),
  ).format(parts);
}

/**
 * A moment as people say it: `15:40` today, `Tue 15:40` within six days, else with the date.
 * @param nowMs what today is
 */
export function formatTime(ms: number, nowMs: number, locale?: string): string {
  const near = Math.abs(ms - nowMs) < 6 * DAY_MS;
  const today = new Date(ms).toDateString() === new Date(nowMs).toDateString();
  const options: Intl.DateTimeFormatOptions = today
    ? { timeStyle: 'short' }
    : near
      ? { weekday: 'short', hour: 'numeric', minute: '2-digit' }
      : { dateStyle: 'medium', timeStyle: 'short' };
  const key = `time|${today}|${near}|${locale}`;
  return once(key, () => new Intl.DateTimeFormat(locale, options)).format(ms);
}

/**
 * How long ago something was: `2 min. ago`, `yesterday`.
 * @returns undefined for less than a minute, which has its own words
 */
export function formatAgo(ms: number, nowMs: number, locale?: string): string | undefined {
  const ago = nowMs - ms;
  if (ago < MINUTE_MS) return undefined;
  const format = once(
    `ago|${locale}`,
    () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }),
  );
  if (ago < HOUR_MS) return format.format(-Math.floor(ago / MINUTE_MS), 'minute');
  if (ago < DAY_MS) return format.format(-Math.floor(ago / HOUR_MS), 'hour');
  return format.format(-Math.floor(ago / DAY_MS), 'day');
}
