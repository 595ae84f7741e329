import type { RolePolicy, Tenant } from '../../world';
import { sameId } from '../same-id';

/** The policy of a role; roles without one have the tenant's default. */
export function policyOf(tenant: Tenant, roleDefinitionId: string): RolePolicy {
  const own = Object.entries(tenant.policies).find(([id]) => sameId(id, roleDefinitionId));
  return own?.[1] ?? tenant.defaultPolicy;
}
