import type { AzureEligibility, AzureScope } from '../world-azure';

type Spelling = AzureEligibility['spelling'];

/** A scope id as one row writes it (contract §0.3). */
export function spellScope(id: string, spelling: Spelling): string {
  if (spelling === 'lower') return id.replace('/resourceGroups/', '/resourcegroups/');
  const isPrefixed = spelling === 'prefixed' && id.startsWith('/subscriptions/');
  return isPrefixed ? `/providers/Microsoft.Subscription${id}` : id;
}

/** `{scope}/providers/Microsoft.Authorization/{type}/{name}` */
export function authorizationId(scopeId: string, type: string, name: string): string {
  return `${scopeId}/providers/Microsoft.Authorization/${type}/${name}`;
}

/** A role definition's id begins with the subscription, or with nothing, whatever the scope (contract §0.3). */
export function roleDefinitionId(scope: AzureScope, roleId: string): string {
  const subscription = /^\/subscriptions\/[^/]+/i.exec(scope.id)?.[0] ?? '';
  return authorizationId(subscription, 'roleDefinitions', roleId);
}

/** The GUID at the end of an ARM id, in lower case: the only part that all rows of the same role share. */
export function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).toLowerCase();
}
