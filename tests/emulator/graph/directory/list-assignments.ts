import type { Answer } from '../answer';
import { shownActive } from '../behaviour';
import type { Call } from '../route';
import { answerFilterByCurrentUser, answerPlainCollection } from '../schedules/lists';
import { assignmentEntity } from './assignment-entity';
import { heldAssignments } from './held-assignments';

const PATH = 'roleManagement/directory/roleAssignmentScheduleInstances';
const FILTERS = ['principalId', 'roleDefinitionId', 'directoryScopeId', 'assignmentType'];

/** What is active for the caller (contract §2). */
export function myAssignments(call: Call): Answer {
  const { tenant } = call.caller;
  const held = shownActive(call.world, 'directory', heldAssignments(tenant, call.world.now()));
  return answerFilterByCurrentUser(call, assignmentEntity(tenant), held, FILTERS);
}

export function listAssignments(call: Call): Answer {
  const { tenant } = call.caller;
  const held = heldAssignments(tenant, call.world.now()).filter(
    ({ memberType }) => memberType !== 'Group',
  );
  return answerPlainCollection(call, PATH, assignmentEntity(tenant), held, FILTERS);
}
