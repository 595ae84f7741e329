import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../pim/duration';
import { intlFor } from './intl';

type Width = 'short' | 'long';
type Unit = 'second' | 'minute' | 'hour' | 'day';

const amount = (value: number, unit: Unit, unitDisplay: Width): string =>
  intlFor(Intl.NumberFormat, { style: 'unit', unit, unitDisplay }).format(value);

/** A whole number in the digits and groups of the shown language: `1,204`. */
export const formatNumber = (value: number): string => intlFor(Intl.NumberFormat).format(value);

/**
 * A length of time in words: `1 hr 30 min`, `2 hours`, `42 min`, `18 sec`, `365 days`. Rounded down, so
 * it never promises more than remains; seconds show only below a minute.
 * @param ms the length; negative counts as none
 */
export function formatDuration(ms: number, width: Width): string {
  const left = Math.max(0, ms);
  if (left < MINUTE_MS) return amount(Math.floor(left / SECOND_MS), 'second', width);
  const days = Math.floor(left / DAY_MS);
  const hours = Math.floor((left % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((left % HOUR_MS) / MINUTE_MS);
  const parts = [
    ...(days ? [amount(days, 'day', width)] : []),
    ...(hours ? [amount(hours, 'hour', width)] : []),
    ...(minutes ? [amount(minutes, 'minute', width)] : []),
  ];
  const style = width === 'long' ? 'long' : 'narrow';
  return intlFor(Intl.ListFormat, { type: 'unit', style }).format(parts);
}

/**
 * A moment as people say it: `15:40` today, `Tue 15:40` within six days, else with the date.
 * @param nowMs what today is
 */
export function formatTime(ms: number, nowMs: number): string {
  const options: Intl.DateTimeFormatOptions =
    dayOf(ms) === dayOf(nowMs)
      ? { timeStyle: 'short' }
      : Math.abs(ms - nowMs) < 6 * DAY_MS
        ? { weekday: 'short', hour: 'numeric', minute: '2-digit' }
        : withDate;
  return intlFor(Intl.DateTimeFormat, options).format(dated(ms));
}

/** The last moment that a date can be, by ECMAScript's *Time Values and Time Range*. */
const LAST_MS = 8.64e15;

/** A moment that is on the calendar: Intl throws at any other, and would keep a whole screen from opening. */
const dated = (ms: number): number => Math.max(-LAST_MS, Math.min(ms, LAST_MS)) || 0;

const dayOf = (ms: number): string => new Date(ms).toDateString();
const withDate: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** A moment with its date: `27 Nov 2026, 15:40`. */
export const formatDateTime = (ms: number): string =>
  intlFor(Intl.DateTimeFormat, withDate).format(dated(ms));

/** From when to when: `27 Nov 2026, 15:40–16:40`. */
export const formatSpan = (startMs: number, endMs: number): string =>
  intlFor(Intl.DateTimeFormat, withDate).formatRange(dated(startMs), dated(endMs));

/**
 * How long ago something was: `2 min. ago`, `yesterday`.
 * @returns undefined for less than a minute, which has its own words
 */
export function formatAgo(ms: number, nowMs: number): string | undefined {
  const ago = nowMs - ms;
  if (ago < MINUTE_MS) return undefined;
  const format = intlFor(Intl.RelativeTimeFormat, { numeric: 'auto', style: 'short' });
  if (ago < HOUR_MS) return format.format(-Math.floor(ago / MINUTE_MS), 'minute');
  if (ago < DAY_MS) return format.format(-Math.floor(ago / HOUR_MS), 'hour');
  return format.format(-Math.floor(ago / DAY_MS), 'day');
}
