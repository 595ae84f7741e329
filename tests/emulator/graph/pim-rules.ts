import type { AccessClaims } from '../tokens';
import type { RolePolicy } from '../world';
import type { Refusal } from './answer';
import type { Wording } from './behaviour';
import { durationMs } from './duration';
import { activeDurationTooShort, type RuleName, rulesFailed } from './pim-refusals';

/** PIM's minimum for an activation (contract §4.1). */
export const MINIMUM_ACTIVE_MS = 5 * 60_000;

/** A request that nobody decided on lapses after a day (contract §3). */
export const APPROVAL_WINDOW_MS = 24 * 3_600_000;

/** Whether a request of this status keeps another one for the same role from being made. */
export const isOpen = (status: string): boolean =>
  ['PendingApproval', 'PendingAdminDecision', 'PendingProvisioning', 'Granted'].includes(status);

/** Whether a request of this status can be cancelled: scheduled and waiting ones (contract §3). */
export const isCancellable = (status: string): boolean =>
  ['Granted', 'PendingApproval'].includes(status);

/** What a request says that a policy has rules about. */
type RequestedActivation = {
  duration: string | null;
  justification: string | null;
  ticket: { number: string | null } | null;
};

/**
 * Refuses an activation that does not meet a role's policy: its rules, the minimum duration, MFA and
 * the authentication context, in this order (contract §5.5).
 * @param refuseContext how the surface refuses a token that lacks an authentication context
 */
export function refusedByPolicy(
  policy: RolePolicy,
  body: RequestedActivation,
  { amr, acrs, xms_cc }: AccessClaims,
  options: {
    wording: Wording;
    refuseContext: (context: string) => Refusal;
    /** How long the eligibility still lasts, which no activation outlasts; null: for ever. */
    leftMs: number | null;
  },
): Refusal | undefined {
  const failed = failedRules(policy, body, options.leftMs);
  if (failed.length > 0) return rulesFailed(failed, options.wording);
  if ((durationMs(body.duration ?? '') ?? 0) < MINIMUM_ACTIVE_MS) return activeDurationTooShort;
  const needsMfa = policy.enabledRules.includes('MultiFactorAuthentication');
  if (needsMfa && !amr.includes('mfa')) return rulesFailed(['MfaRule'], options.wording);
  const context = policy.authenticationContext;
  // A context in the token counts only for a client that declared cp1 (contract §8).
  const cp1 = xms_cc.some((capability) => capability.toLowerCase() === 'cp1');
  if (context && !(cp1 && acrs.includes(context))) return options.refuseContext(context);
  return undefined;
}

function failedRules(
  policy: RolePolicy,
  body: RequestedActivation,
  leftMs: number | null,
): RuleName[] {
  const failed: RuleName[] = [];
  const needs = (rule: RolePolicy['enabledRules'][number]) => policy.enabledRules.includes(rule);
  if (needs('Justification') && !body.justification?.trim()) failed.push('JustificationRule');
  if (needs('Ticketing') && !body.ticket?.number?.trim()) failed.push('TicketingRule');
  const lastsMs = durationMs(body.duration ?? '');
  const maximumMs = Math.min(
    durationMs(policy.maximumDuration) ?? 0,
    leftMs ?? Number.POSITIVE_INFINITY,
  );
  if (lastsMs === undefined || lastsMs > maximumMs) failed.push('ExpirationRule');
  return failed;
}
