import type { Answer } from '../graph/answer';
import { isAllowed } from './access';
import type { ArmCall } from './call';
import { badRequest } from './refusals';

/** GET {scope}/…/permissions: whether an activation has taken effect (contract §5.4). */
export function listPermissions({ world, caller, scope }: ArmCall): Answer {
  if (!scope) return badRequest('The scope is missing.');
  const actions = isAllowed(world, caller, scope, 'write')
    ? ['*']
    : isAllowed(world, caller, scope, 'read')
      ? ['*/read']
      : [];
  const value = actions.map((action) => ({
    actions: [action],
    notActions: [],
    dataActions: [],
    notDataActions: [],
  }));
  return { status: 200, body: { value } };
}
