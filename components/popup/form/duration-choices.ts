import { HOUR_MS, MINIMUM_ACTIVE_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Policy } from '../../../utils/pim/policy';

/** PIM's own default maximum, offered while a role's policy cannot be read. */
const PRESUMED_MAXIMUM_MS = 8 * HOUR_MS;

const usual = [30 * MINUTE_MS, HOUR_MS, 2 * HOUR_MS, 4 * HOUR_MS, 8 * HOUR_MS];
const brief = [MINIMUM_ACTIVE_MS, 15 * MINUTE_MS];

/** The longest the form may ask for: shorter than what the service refused, where it did. */
export function longestMs(policy: Policy | undefined): number {
  const maximum = policy?.kind === 'known' ? policy.maxDurationMs : PRESUMED_MAXIMUM_MS;
  const below = policy?.belowMs;
  if (below === undefined || below > maximum) return maximum;
  return [...brief, ...usual].findLast((ms) => ms < below) ?? MINIMUM_ACTIVE_MS;
}

/**
 * The durations offered as chips: the usual ones up to the policy's maximum, the maximum itself,
 * and one the person used before.
 * @returns milliseconds, ascending, never empty
 */
export function durationChoices(policy: Policy | undefined, usedMs?: number): number[] {
  const maximum = longestMs(policy);
  const offered = maximum < HOUR_MS ? [...brief, ...usual] : usual;
  const used = usedMs !== undefined && usedMs >= MINIMUM_ACTIVE_MS ? [usedMs] : [];
  const within = [...offered, ...used].filter((ms) => ms < maximum);
  return [...new Set([...within, maximum])].sort((a, b) => a - b);
}
