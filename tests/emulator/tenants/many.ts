import type { Tenant } from '../world';
import { eligible } from './build';
import { contoso, contosoTenant } from './contoso';
import { guidOf } from './ids';

/**
 * Contoso with Ana eligible for 73 roles and scopes, group-inherited ones among them: more than the
 * 50 rows that `filterByCurrentUser` answers (contract §1.4).
 */
export function manyTenant(count = 73): Tenant {
  const tenant = contosoTenant();
  const { ana } = contoso;
  const held = new Set(
    tenant.eligibilities.map((row) => `${row.principalId} ${row.roleDefinitionId}`),
  );
  for (const name of ['North', 'South', 'East', 'West']) {
    const unit = { id: guidOf('unit', tenant.domain, name), displayName: name };
    tenant.administrativeUnits.push(unit);
    eligible(tenant, ana, 'User Administrator', { scope: name });
  }
  for (const role of tenant.roleDefinitions) {
    const own = tenant.eligibilities.filter((row) => row.principalId === ana.id);
    if (own.length >= count) break;
    if (held.has(`${ana.id} ${role.id}`)) continue;
    eligible(tenant, ana, role.displayName, own.length % 9 === 0 ? { via: 'Group' } : {});
  }
  return tenant;
}
