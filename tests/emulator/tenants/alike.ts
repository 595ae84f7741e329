import { appScope } from '../graph/directory/scope-fields';
import type { Tenant } from '../world';
import { eligible } from './build';
import { azureEligible, resource, resourceGroup, subscription } from './build-azure';
import { eligibleGroup } from './build-groups';
import { contoso, contosoTenant } from './contoso';
import { guidOf } from './ids';

/** What two things of one name are told apart by, for tests. */
export const alike = {
  /** The name that Azure gives to a subscription. */
  subscription: 'Azure subscription 1',
  units: ['North', 'South'].map((name) => guidOf('unit', contoso.domain, name)),
  groups: ['Tier 1 A', 'Tier 1 B'].map((name) => guidOf('group', contoso.domain, name)),
  subscriptions: ['first', 'second'].map((name) => guidOf('subscription', contoso.id, name)),
  customRoles: ['first', 'second'].map((name) => guidOf('custom role', name)),
  appScope: '/Catalogs/3f1a0c9e',
};

const requiresNothing = { enabledRules: [] };

/**
 * Contoso as tenants are: what is named by different people has equal names. Two subscriptions are
 * called *Azure subscription 1*, each has an `rg-web`, as contoso's own has; and so have administrative
 * units, groups, custom roles and resources. One role holds in an application's own scope.
 */
export function alikeTenant(): Tenant {
  const tenant = contosoTenant();
  addAzure(tenant);
  addDirectory(tenant);
  addGroups(tenant);
  return tenant;
}

function addAzure(tenant: Tenant): void {
  const { ana } = contoso;
  for (const [index, name] of ['first', 'second'].entries()) {
    const own = subscription(tenant, name);
    own.displayName = alike.subscription;
    const web = resourceGroup(tenant, own, 'rg-web');
    azureEligible(tenant, ana, 'Contributor', web, { policy: requiresNothing });
    azureEligible(tenant, ana, 'Reader', own, { policy: requiresNothing });
    if (index > 0) continue;
    for (const type of ['Microsoft.KeyVault/vaults', 'Microsoft.Web/sites']) {
      azureEligible(tenant, ana, 'Owner', resource(tenant, web, type, 'shop'));
    }
  }
}

function addDirectory(tenant: Tenant): void {
  const { ana } = contoso;
  for (const [index, id] of alike.units.entries()) {
    const name = `Branch ${index}`;
    tenant.administrativeUnits.push({ id, displayName: name });
    eligible(tenant, ana, 'Password Administrator', { scope: name, policy: requiresNothing });
  }
  for (const unit of tenant.administrativeUnits) {
    if (alike.units.includes(unit.id)) unit.displayName = 'Branch office';
  }
  for (const id of alike.customRoles) {
    const displayName = id;
    tenant.roleDefinitions.push({ id, templateId: id, displayName, isBuiltIn: false });
    eligible(tenant, ana, displayName);
  }
  for (const role of tenant.roleDefinitions) {
    if (alike.customRoles.includes(role.id)) role.displayName = 'Contoso Operations';
  }
  const row = eligible(tenant, ana, 'Message Center Reader', { policy: requiresNothing });
  row.directoryScopeId = appScope(alike.appScope);
}

function addGroups(tenant: Tenant): void {
  for (const name of ['Tier 1 A', 'Tier 1 B']) {
    eligibleGroup(tenant, contoso.ana, name, 'member', { policy: requiresNothing });
  }
  for (const group of tenant.groups) {
    if (alike.groups.includes(group.id)) group.displayName = 'Tier 1';
  }
}
