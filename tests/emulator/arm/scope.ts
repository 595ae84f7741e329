import type { Tenant } from '../world';
import type { AzureScope } from '../world-azure';

/** A request may name a scope with PIM's own prefix; stored ids have none (contract §0). */
const PREFIX = /^\/providers\/Microsoft\.Subscription(?=\/subscriptions\/)/i;

export function withoutPrefix(scopeId: string): string {
  return scopeId.replace(PREFIX, '');
}

/** Large tenants have thousands of scopes, and every row of a list looks up its scope. */
const indexes = new WeakMap<AzureScope[], Map<string, AzureScope>>();

function indexOf(scopes: AzureScope[]): Map<string, AzureScope> {
  const known = indexes.get(scopes);
  if (known?.size === scopes.length) return known;
  const fresh = new Map(scopes.map((scope) => [scope.id.toLowerCase(), scope]));
  indexes.set(scopes, fresh);
  return fresh;
}

/** A scope by its id in any spelling. */
export function findScope(tenant: Tenant, scopeId: string): AzureScope | undefined {
  return indexOf(tenant.azure.scopes).get(withoutPrefix(scopeId).toLowerCase());
}

/** A scope and those above it, the scope first, then its parents. */
export function chainOf(tenant: Tenant, scope: AzureScope): AzureScope[] {
  const above = scope.parentId === null ? undefined : findScope(tenant, scope.parentId);
  return [scope, ...(above ? chainOf(tenant, above) : [])];
}

/** Whether a role at `upper` applies at `lower` too. */
export function covers(tenant: Tenant, upper: AzureScope, lower: AzureScope): boolean {
  return chainOf(tenant, lower).includes(upper);
}
