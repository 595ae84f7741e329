import type { Tenant, User } from '../world';
import { azureEligible, resourceGroup, subscription } from './build-azure';
import { guidOf } from './ids';

/** The custom role with DataActions that `addDataActionsRole` adds. */
export const dataActionsRole = 'Blob Data Operator';

/**
 * Makes somebody eligible for a custom role with DataActions at Contoso's management group, which takes no
 * such role itself (contract §5.3), and adds a subscription with two resource groups below the group.
 */
export function addDataActionsRole(tenant: Tenant, user: User): void {
  const platform = tenant.azure.scopes.find(({ type }) => type === 'managementgroup')!;
  const test = subscription(tenant, 'Contoso Test', platform.id);
  resourceGroup(tenant, test, 'rg-data');
  resourceGroup(tenant, test, 'rg-web');
  const id = guidOf('azure role', tenant.id, dataActionsRole);
  tenant.azure.roles.push({
    id,
    displayName: dataActionsRole,
    isBuiltIn: false,
    hasDataActions: true,
  });
  azureEligible(tenant, user, dataActionsRole, platform);
}
