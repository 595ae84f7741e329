import type { Answer } from '../graph/answer';
import { sameId } from '../graph/same-id';
import type { AzureScope } from '../world-azure';
import type { ArmCall } from './call';
import { answerPage } from './page';
import { badRequest } from './refusals';
import { covers, findScope } from './scope';

/**
 * GET {scope}/…/eligibleChildResources: where below a scope the caller could activate something;
 * only direct children, unless `$getAllChildren` is set (contract §1.3).
 */
export function listChildResources(call: ArmCall): Answer {
  const { scope, caller } = call;
  const { tenant, user } = caller;
  if (!scope) return badRequest('The scope is missing.');
  const query = call.request.url.searchParams;
  const all = query.get('$getAllChildren')?.toLowerCase() === 'true';
  const types = [...(query.get('$filter') ?? '').matchAll(/resourceType eq '([^']+)'/gi)].map(
    ([, type]) => type?.toLowerCase(),
  );
  const eligibleScopes = tenant.azure.eligibilities
    .filter(({ holderId }) => sameId(holderId, user.id))
    .flatMap(({ scopeId }) => findScope(tenant, scopeId) ?? []);
  const isChild = (each: AzureScope) =>
    all ? each !== scope && covers(tenant, scope, each) : each.parentId === scope.id;
  const shown = tenant.azure.scopes.filter(
    (each) =>
      isChild(each) &&
      (types.length === 0 || types.includes(each.type)) &&
      eligibleScopes.some((eligible) => covers(tenant, eligible, each)),
  );
  return answerPage(call, shown, ({ id, displayName, type }) => ({ name: displayName, id, type }));
}
