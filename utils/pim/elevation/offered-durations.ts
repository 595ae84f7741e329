import { CLOCK_SKEW_MS, DAY_MS, HOUR_MS, MINIMUM_ACTIVE_MS, MINUTE_MS } from '../duration';
import type { Eligibility } from '../eligibility';
import type { Policy } from '../policy';

/** What is asked for when the role was never activated from here, and of a high-impact role. */
const DEFAULT_DURATION_MS = HOUR_MS;
/** PIM's own default maximum, offered while a role's policy cannot be read. */
const PRESUMED_MAXIMUM_MS = 8 * HOUR_MS;
/** What a view drew, and what was clicked in it, are at most so old when the background judges them. */
const VIEW_AGE_MS = 1.5 * MINUTE_MS;

const brief = [5, 15].map((minutes) => minutes * MINUTE_MS);
const usual = [0.5, 1, 2, 4, 8].map((hours) => hours * HOUR_MS);
const long = [1, 7, 30].map((days) => days * DAY_MS);

/** What bounds the duration of an activation at a moment. */
export type DurationBounds = {
  policy: Policy | undefined;
  /** When the eligibility itself ends, which PIM lets no activation outlast (contract §5.1); null: never. */
  endsAtMs: number | null;
  nowMs: number;
};

/** The bounds of a role that is about to be activated. */
export const boundsOf = (
  {
    eligibility,
    policy,
  }: { eligibility: Pick<Eligibility, 'endsAtMs'>; policy: Policy | undefined },
  nowMs: number,
): DurationBounds => ({ policy, endsAtMs: eligibility.endsAtMs, nowMs });

const wholeMinutes = (ms: number, minutes = 1): number =>
  Math.floor(ms / (minutes * MINUTE_MS)) * minutes * MINUTE_MS;

/** The longest that the rules allow, as far as they are known; at least PIM's minimum. */
function allowedMs(policy: Policy | undefined): number {
  const maximumMs = policy?.kind === 'known' ? policy.maxDurationMs : Number.POSITIVE_INFINITY;
  const refusedMs = policy?.belowMs ?? Number.POSITIVE_INFINITY;
  return Math.max(MINIMUM_ACTIVE_MS, Math.min(maximumMs, refusedMs - MINUTE_MS));
}

/** What is left of the eligibility, in steps of five minutes, so that it stands still while it is read. */
function leftMs({ endsAtMs, nowMs }: DurationBounds): number {
  if (endsAtMs === null) return Number.POSITIVE_INFINITY;
  const ms = wholeMinutes(endsAtMs - CLOCK_SKEW_MS - nowMs, 5);
  return ms < MINIMUM_ACTIVE_MS ? 0 : ms;
}

/**
 * The longest that may be asked for: within the policy, below what the service refused, and over before
 * the eligibility is.
 * @returns milliseconds; 0: the eligibility ends too soon for any activation
 */
export function longestMs(bounds: DurationBounds): number {
  return Math.min(longestByRules(bounds.policy), leftMs(bounds));
}

function longestByRules(policy: Policy | undefined): number {
  const allowed = allowedMs(policy);
  const maximumMs = policy?.kind === 'known' ? policy.maxDurationMs : PRESUMED_MAXIMUM_MS;
  if (allowed >= maximumMs) return Math.max(MINIMUM_ACTIVE_MS, wholeMinutes(maximumMs));
  // Where the limit is somewhere below what was refused, the next usual one is tried.
  return [...brief, ...usual, ...long].findLast((ms) => ms <= allowed) ?? MINIMUM_ACTIVE_MS;
}

/**
 * The durations to choose from: the usual ones, the longest, and one the person used before.
 * @returns milliseconds, ascending; empty only where the eligibility ends too soon
 */
export function offeredDurations(bounds: DurationBounds, usedMs?: number): number[] {
  const longest = longestMs(bounds);
  if (longest === 0) return [];
  const offered = [...(longest < HOUR_MS ? brief : []), ...usual, ...long];
  const used = usedMs !== undefined && usedMs >= MINIMUM_ACTIVE_MS ? [usedMs] : [];
  const within = [...offered, ...used].filter((ms) => ms < longest);
  return [...new Set([...within, longest])].sort((a, b) => a - b);
}

/**
 * What is asked for unless the person chooses otherwise: what was asked for the last time, else an hour.
 * @param usedMs undefined: never used, or to be forgotten, as with high-impact roles
 */
export const startDurationMs = (bounds: DurationBounds, usedMs = DEFAULT_DURATION_MS): number =>
  Math.min(usedMs, longestMs(bounds));

/** Whether it is the end of the eligibility that makes a duration shorter than wanted. */
export const isCutByEnd = (bounds: DurationBounds, wantedMs = DEFAULT_DURATION_MS): boolean =>
  leftMs(bounds) < Math.min(wantedMs, longestByRules(bounds.policy));

/** Whether the eligibility ends within a day, or within the time that its role could be active. */
export const endsSoon = (bounds: DurationBounds): boolean =>
  leftMs(bounds) < Math.max(DAY_MS, longestByRules(bounds.policy));

/** Whether the eligibility lasts for another activation after one of this duration. */
export const mayFollow = (ms: number, bounds: DurationBounds): boolean =>
  leftMs({ ...bounds, nowMs: bounds.nowMs + ms }) > 0;

/**
 * What no duration may exceed, by what is known: what nobody could read limits nothing.
 * @returns milliseconds; 0: the eligibility ends too soon for any activation
 */
export const limitMs = (bounds: DurationBounds): number =>
  Math.min(allowedMs(bounds.policy), leftMs(bounds));

/** Why a duration would be refused; undefined: nothing is known against it. */
export type DurationProblem = 'tooLong' | 'tooShort' | 'endsTooSoon';

/** What is wrong with a duration, by what is known now. */
export function durationProblem(ms: number, bounds: DurationBounds): DurationProblem | undefined {
  if (leftMs(bounds) === 0) return 'endsTooSoon';
  if (ms < MINIMUM_ACTIVE_MS) return 'tooShort';
  return ms > limitMs(bounds) ? 'tooLong' : undefined;
}

/** The same for the background, which hears of it a moment after a view has offered it. */
export const sentDurationProblem = (
  ms: number,
  bounds: DurationBounds,
): DurationProblem | undefined =>
  durationProblem(ms, { ...bounds, nowMs: bounds.nowMs - VIEW_AGE_MS });
