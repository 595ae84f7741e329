import { isWithin, leftMs } from '../../period';
import type { Eligible, Holding } from '../../world-schedules';
import type { Refusal } from '../answer';
import { behaviourOf } from '../behaviour';
import {
  acrsFailed,
  pendingRequestExists,
  roleAssignmentExists,
  rulesFailed,
} from '../pim-refusals';
import { isOpen, refusedByPolicy } from '../pim-rules';
import type { Call } from '../route';
import type { CommonBody } from './request-body';
import type { ScheduleStore } from './store';

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
  const eligibility = findEligibility(call, store, body);
  if (!eligibility) return rulesFailed(['EligibilityRule'], wording);
  if (isActive(call, store, body)) return roleAssignmentExists;
  const key = store.keyOf(body);
  const hasOpenRequest = store.requests.some(
    (each) => isOpen(each.status) && store.keyOf(each) === key,
  );
  if (hasOpenRequest) return pendingRequestExists;
  return refusedByPolicy(store.policyOf(body), body, call.caller.token, {
    wording,
    leftMs: leftMs(eligibility, call.world.now()),
    refuseContext: (context) => acrsFailed(context, wording),
  });
}

/** The eligible assignment that an activation uses; its scope must be the same (contract §5.1). */
export function findEligibility<H extends Holding>(
  { world }: Call,
  store: ScheduleStore<H>,
  holding: H,
): Eligible<H> | undefined {
  const now = world.now();
  const key = store.keyOf(holding);
  return store.eligibilities.find((each) => store.keyOf(each) === key && isWithin(each, now));
}

/**
 * Active, assigned to the caller without activation, or ended so recently that the service still takes
 * it for active (contract §5.4). What a group brings is the group's assignment.
 */
function isActive<H extends Holding>(
  { world }: Call,
  store: ScheduleStore<H>,
  holding: H,
): boolean {
  const key = store.keyOf(holding);
  const coolUntilMs = behaviourOf(world).coolDowns.get(key) ?? 0;
  const active = store.assignments.some(
    (each) =>
      (each.assignmentType === 'Activated' || each.memberType === 'Direct') &&
      store.keyOf(each) === key,
  );
  return active || coolUntilMs > world.now();
}
