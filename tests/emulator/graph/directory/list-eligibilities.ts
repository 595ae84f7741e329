import type { Answer } from '../answer';
import type { Call } from '../route';
import { answerFilterByCurrentUser, answerPlainCollection, inEffectNow } from '../schedules/lists';
import { eligibilityEntity } from './eligibility-entity';

const PATH = 'roleManagement/directory/roleEligibilityScheduleInstances';
const FILTERS = ['principalId', 'roleDefinitionId', 'directoryScopeId', 'memberType'];

/** What the caller is eligible for, through groups too (contract §1.1). */
export function myEligibilities(call: Call): Answer {
  const { tenant } = call.caller;
  return answerFilterByCurrentUser(
    call,
    eligibilityEntity(tenant),
    inEffectNow(call, tenant.eligibilities),
    FILTERS,
  );
}

/**
 * Everybody's, for any caller whose token has the scope. What comes through a group is listed under
 * the group's id, so a filter by the person misses it (contract §1.4).
 */
export function listEligibilities(call: Call): Answer {
  const { tenant } = call.caller;
  const held = inEffectNow(call, tenant.eligibilities).filter(
    ({ memberType }) => memberType !== 'Group',
  );
  return answerPlainCollection(call, PATH, eligibilityEntity(tenant), held, FILTERS);
}
