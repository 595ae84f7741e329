import type { Tenant } from '../world';
import { eligible } from './build';
import { azureEligible, resourceGroup, subscription } from './build-azure';
import { eligibleGroup } from './build-groups';
import { contoso, contosoTenant } from './contoso';
import { guidOf } from './ids';

/** How many eligible assignments Ana has in the large tenant, by surface. */
export const largeCounts = { directory: 500, groups: 200, azure: 2_000 } as const;

/** How many roles are tenant-wide; the other directory roles are in administrative units. */
const TENANT_WIDE = 100;
const GROUPS_PER_SUBSCRIPTION = 49;
/** Roles that can be assigned in an administrative unit. */
const unitRoles = [
  'Authentication Administrator',
  'Cloud Device Administrator',
  'Groups Administrator',
  'Helpdesk Administrator',
  'License Administrator',
  'Password Administrator',
  'Printer Administrator',
  'SharePoint Administrator',
  'Teams Administrator',
  'User Administrator',
];
const azureRoleNames = ['Contributor', 'Reader', 'Owner', 'Virtual Machine Contributor'];

/**
 * Contoso grown to the size of a large enterprise: Ana is eligible for 500 directory roles, 200
 * memberships of groups and 2,000 roles at Azure scopes.
 */
export function largeTenant(): Tenant {
  const tenant = contosoTenant();
  addRoles(tenant);
  addGroups(tenant);
  addAzure(tenant);
  return tenant;
}

function addRoles(tenant: Tenant): void {
  const { ana } = contoso;
  const own = tenant.eligibilities.filter((row) => row.principalId === ana.id);
  const held = new Set(own.map((row) => row.roleDefinitionId));
  const others = tenant.roleDefinitions.filter((role) => !held.has(role.id));
  for (const [index, role] of others.slice(0, TENANT_WIDE - own.length).entries()) {
    // The first by name needs approval: its row shows when policies have been read.
    eligible(tenant, ana, role.displayName, index === 0 ? { policy: { approvers: [] } } : {});
  }
  for (let rows = TENANT_WIDE, unit = ''; rows < largeCounts.directory; rows += 1) {
    const index = rows - TENANT_WIDE;
    if (index % unitRoles.length === 0) unit = addUnit(tenant, 1 + index / unitRoles.length);
    eligible(tenant, ana, unitRoles[index % unitRoles.length] ?? '', { scope: unit });
  }
}

function addUnit(tenant: Tenant, number: number): string {
  const displayName = `Region ${numbered(number, 2)}`;
  tenant.administrativeUnits.push({ id: guidOf('unit', tenant.domain, displayName), displayName });
  return displayName;
}

function addGroups(tenant: Tenant): void {
  const { eligibilities } = tenant.pimGroups;
  for (let number = 1; eligibilities.length < largeCounts.groups; number += 1) {
    eligibleGroup(tenant, contoso.ana, `Project ${numbered(number, 3)}`, 'member');
  }
}

function addAzure(tenant: Tenant): void {
  const { eligibilities } = tenant.azure;
  const grant = (scope: ReturnType<typeof subscription>): void => {
    if (eligibilities.length >= largeCounts.azure) return;
    const role = azureRoleNames[eligibilities.length % azureRoleNames.length] ?? '';
    azureEligible(tenant, contoso.ana, role, scope);
  };
  for (let number = 1; eligibilities.length < largeCounts.azure; number += 1) {
    const workload = subscription(tenant, `Workload ${numbered(number, 2)}`);
    grant(workload);
    for (let group = 1; group <= GROUPS_PER_SUBSCRIPTION; group += 1) {
      grant(resourceGroup(tenant, workload, `rg-${numbered(number, 2)}-${numbered(group, 2)}`));
    }
  }
}

const numbered = (number: number, digits: number): string => String(number).padStart(digits, '0');
