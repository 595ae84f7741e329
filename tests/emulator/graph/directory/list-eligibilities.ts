import type { Answer } from '../answer';
import type { Call } from '../route';
import { answerAll, answerMine, current } from '../schedules/lists';
import { eligibilityEntity } from './eligibility-entity';

const PATH = 'roleManagement/directory/roleEligibilityScheduleInstances';
const FILTERS = ['principalId', 'roleDefinitionId', 'directoryScopeId', 'memberType'];

/** What the caller is eligible for, through groups too (contract §1.1). */
export function myEligibilities(call: Call): Answer {
  const { tenant } = call.caller;
  return answerMine(call, eligibilityEntity(tenant), current(call, tenant.eligibilities), FILTERS);
}

/**
 * Everybody's, for anybody with the scope. What comes through a group stands there under the
 * group's id, so a person's own filter misses it (contract §1.4).
 */
export function listEligibilities(call: Call): Answer {
  const { tenant } = call.caller;
  const held = current(call, tenant.eligibilities).filter(
    ({ memberType }) => memberType !== 'Group',
  );
  return answerAll(call, PATH, eligibilityEntity(tenant), held, FILTERS);
}
