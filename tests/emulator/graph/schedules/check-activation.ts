import type { RolePolicy } from '../../world';
import type { Refusal } from '../answer';
import { behaviourOf } from '../behaviour';
import { durationMs } from '../duration';
import {
  acrsFailed,
  activeDurationTooShort,
  pendingRequestExists,
  type RuleName,
  roleAssignmentExists,
  rulesFailed,
} from '../pim-refusals';
import type { Call } from '../route';
import type { Books, Eligible, Holder } from './books';
import type { Ask } from './request-body';

/** PIM's minimum for an activation (contract §4.1). */
export const MINIMUM_ACTIVE_MS = 5 * 60_000;

const OPEN = ['PendingApproval', 'PendingAdminDecision', 'PendingProvisioning', 'Granted'];

/**
 * Everything that can stand in the way of an activation, in the order of contract §5.5;
 * the licence has been looked at before.
 */
export function checkActivation<H extends Holder>(
  call: Call,
  books: Books<H>,
  body: Ask & H,
): Refusal | undefined {
  const { wording } = behaviourOf(call.world);
  if (!findEligibility(call, books, body)) return rulesFailed(['EligibilityRule'], wording);
  if (isActive(call, books, body)) return roleAssignmentExists;
  const key = books.keyOf(body);
  const open = books.requests.some(
    (each) => OPEN.includes(each.status) && books.keyOf(each) === key,
  );
  if (open) return pendingRequestExists;

  const policy = books.policyOf(body);
  const failed = failedRules(policy, body);
  if (failed.length > 0) return rulesFailed(failed, wording);
  if ((durationMs(body.duration ?? '') ?? 0) < MINIMUM_ACTIVE_MS) return activeDurationTooShort;

  const { amr, acrs, xms_cc } = call.caller.token;
  const needsMfa = policy.enabledRules.includes('MultiFactorAuthentication');
  if (needsMfa && !amr.includes('mfa')) return rulesFailed(['MfaRule'], wording);
  const context = policy.authenticationContext;
  // A context in the token counts only for a client that declared cp1 (contract §8).
  const cp1 = xms_cc.some((capability) => capability.toLowerCase() === 'cp1');
  if (context && !(cp1 && acrs.includes(context))) return acrsFailed(context, wording);
  return undefined;
}

/** The eligible assignment an activation stands on; its scope must be the very same (contract §5.1). */
export function findEligibility<H extends Holder>(
  { world }: Call,
  books: Books<H>,
  of: H,
): Eligible<H> | undefined {
  const now = world.now();
  const key = books.keyOf(of);
  return books.eligibilities.find(
    (each) =>
      books.keyOf(each) === key &&
      each.startsAtMs <= now &&
      (each.endsAtMs === null || each.endsAtMs > now),
  );
}

/** Active, or ended so recently that the service still thinks so (contract §5.4). */
function isActive<H extends Holder>({ world }: Call, books: Books<H>, of: H): boolean {
  const key = books.keyOf(of);
  const coolUntilMs = behaviourOf(world).coolDowns.get(key) ?? 0;
  const active = books.assignments.some(
    (each) => each.assignmentType === 'Activated' && books.keyOf(each) === key,
  );
  return active || coolUntilMs > world.now();
}

function failedRules(policy: RolePolicy, body: Ask): RuleName[] {
  const failed: RuleName[] = [];
  const needs = (rule: RolePolicy['enabledRules'][number]) => policy.enabledRules.includes(rule);
  if (needs('Justification') && !body.justification?.trim()) failed.push('JustificationRule');
  if (needs('Ticketing') && !body.ticket?.number?.trim()) failed.push('TicketingRule');
  const lastsMs = durationMs(body.duration ?? '');
  const maximumMs = durationMs(policy.maximumDuration) ?? 0;
  if (lastsMs === undefined || lastsMs > maximumMs) failed.push('ExpirationRule');
  return failed;
}
