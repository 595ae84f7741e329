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
import type { CommonBody } from './request-body';
import type { Eligible, Holding, ScheduleStore } from './store';

/** PIM's minimum for an activation (contract §4.1). */
export const MINIMUM_ACTIVE_MS = 5 * 60_000;

const OPEN = ['PendingApproval', 'PendingAdminDecision', 'PendingProvisioning', 'Granted'];

/**
 * Every reason to refuse an activation, in the service's order (contract §5.5). The licence was
 * checked before.
 */
export function checkActivation<H extends Holding>(
  call: Call,
  store: ScheduleStore<H>,
  body: CommonBody & H,
): Refusal | undefined {
  const { wording } = behaviourOf(call.world);
  if (!findEligibility(call, store, body)) return rulesFailed(['EligibilityRule'], wording);
  if (isActive(call, store, body)) return roleAssignmentExists;
  const key = store.keyOf(body);
  const open = store.requests.some(
    (each) => OPEN.includes(each.status) && store.keyOf(each) === key,
  );
  if (open) return pendingRequestExists;

  const policy = store.policyOf(body);
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

/** The eligible assignment that an activation uses; its scope must be the same (contract §5.1). */
export function findEligibility<H extends Holding>(
  { world }: Call,
  store: ScheduleStore<H>,
  holding: H,
): Eligible<H> | undefined {
  const now = world.now();
  const key = store.keyOf(holding);
  return store.eligibilities.find(
    (each) =>
      store.keyOf(each) === key &&
      each.startsAtMs <= now &&
      (each.endsAtMs === null || each.endsAtMs > now),
  );
}

/** Active, or ended so recently that the service still takes it for active (contract §5.4). */
function isActive<H extends Holding>(
  { world }: Call,
  store: ScheduleStore<H>,
  holding: H,
): boolean {
  const key = store.keyOf(holding);
  const coolUntilMs = behaviourOf(world).coolDowns.get(key) ?? 0;
  const active = store.assignments.some(
    (each) => each.assignmentType === 'Activated' && store.keyOf(each) === key,
  );
  return active || coolUntilMs > world.now();
}

function failedRules(policy: RolePolicy, body: CommonBody): RuleName[] {
  const failed: RuleName[] = [];
  const needs = (rule: RolePolicy['enabledRules'][number]) => policy.enabledRules.includes(rule);
  if (needs('Justification') && !body.justification?.trim()) failed.push('JustificationRule');
  if (needs('Ticketing') && !body.ticket?.number?.trim()) failed.push('TicketingRule');
  const lastsMs = durationMs(body.duration ?? '');
  const maximumMs = durationMs(policy.maximumDuration) ?? 0;
  if (lastsMs === undefined || lastsMs > maximumMs) failed.push('ExpirationRule');
  return failed;
}
