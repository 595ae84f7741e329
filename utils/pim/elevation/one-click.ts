import { HOUR_MS } from '../duration';
import type { Eligibility } from '../eligibility';
import { type Carriers, isHighImpact } from '../high-impact';
import type { Policy } from '../policy';
import type { ActivationInput } from './elevation';
import { boundsOf, isCutByEnd, startDurationMs } from './offered-durations';
import type { RoleDefaults } from './role-defaults';

/** A reason typed for this role counts as the person's own for so long. */
export const REASON_FRESH_MS = 8 * HOUR_MS;

/**
 * Decides whether one click may send at once, and what it sends (design: *One click, and when not*):
 * the policy is known, nothing is missing, and the reason is one that its person wrote for this role
 * within the last eight hours. High-impact roles never are, nor one whose eligibility ends before the
 * duration would: the form says how long is left.
 * @returns what will be sent, to be shown beside the button; undefined: open the form
 */
export function oneClickInput(options: {
  eligibility: Eligibility;
  policy: Policy | undefined;
  roleDefaults: RoleDefaults | undefined;
  oneClick: 'standard' | 'never';
  carriers: Carriers;
  nowMs: number;
}): ActivationInput | undefined {
  const { policy, roleDefaults } = options;
  if (options.oneClick === 'never' || policy?.kind !== 'known') return undefined;
  if (isHighImpact(options.eligibility, options.carriers)) return undefined;
  if (policy.needs.ticket || roleDefaults?.draft) return undefined;

  const last = roleDefaults?.lastSent;
  const bounds = boundsOf(options, options.nowMs);
  if (isCutByEnd(bounds, last?.input.durationMs)) return undefined;
  const durationMs = startDurationMs(bounds, last?.input.durationMs);
  if (!policy.needs.justification) return { durationMs, justification: '', ticket: null };

  const reason =
    last && options.nowMs - last.atMs < REASON_FRESH_MS ? last.input.justification.trim() : '';
  return reason ? { durationMs, justification: reason, ticket: null } : undefined;
}
