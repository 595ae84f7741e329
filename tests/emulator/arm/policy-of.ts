import type { RolePolicy, Tenant } from '../world';

/** A policy belongs to one role at one scope and is not inherited (contract §4.2). */
export function policyKey(scopeId: string, roleId: string): string {
  return `${scopeId}|${roleId}`.toLowerCase();
}

/** The policy of a role at a scope. */
export function policyOf(tenant: Tenant, scopeId: string, roleId: string): RolePolicy {
  return tenant.azure.policies[policyKey(scopeId, roleId)] ?? tenant.defaultPolicy;
}
