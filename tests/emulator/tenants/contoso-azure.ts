import type { RolePolicy, Tenant, User } from '../world';
import { azureEligible, managementGroup, resourceGroup, subscription } from './build-azure';

/** Contoso's Azure: one management group, one subscription, one resource group, a role of Ana's at each. */
export function addContosoAzure(
  tenant: Tenant,
  ana: User,
  approvers: RolePolicy['approvers'],
): void {
  const platform = managementGroup(tenant, 'mg-platform');
  const production = subscription(tenant, 'Contoso Production', platform.id);
  const web = resourceGroup(tenant, production, 'rg-web');
  azureEligible(tenant, ana, 'Contributor', web, { spelling: 'lower', policy: {} });
  azureEligible(tenant, ana, 'Owner', production, {
    spelling: 'prefixed',
    policy: {
      maximumDuration: 'PT2H',
      authenticationContext: 'c1',
      approvers,
      notify: ['security@contoso.com'],
    },
  });
  azureEligible(tenant, ana, 'Reader', platform, { policy: { enabledRules: [] } });
}
