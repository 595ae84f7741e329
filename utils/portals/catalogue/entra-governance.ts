import { governance, readSecurity, roleAdministration } from './needs';
import { high, low, medium, need, type PageRule } from './rule';

const iam = 'Microsoft_AAD_IAM';
const roles = `${iam}/RolesManagementMenuBlade`;
const pim = 'Microsoft_Azure_PIMCommon';
const erm = 'Microsoft_AAD_ERM/DashboardBlade';
const elm = 'Microsoft_Azure_ELMAdmin';
const workflows = 'Microsoft_AAD_LifecycleManagement';

const roleList = [
  `${roles}/AllRoles`,
  roles,
  `${iam}/AllRolesBlade/*`,
  `${iam}/DirectoryRolesBlade/*`,
  `${iam}/RoleMenuBlade/*`,
];
const audit = { read: readSecurity };
const roleMembers = { read: need('Security Reader', 'Global Reader'), ...roleAdministration };
const pimRoles = [
  `${pim}/UserRolesViewModelMenuBlade/members`,
  `${pim}/UserRolesViewModelMenuBlade/settings`,
  `${pim}/ResourceMenuBlade/roles`,
];
const start = [`${pim}/CommonMenuBlade/quickStart`, `${pim}/CommonMenuBlade`];
const azurePim = [`${pim}/CommonMenuBlade/azurerbac`, `${pim}/AlertDetail/*`];
const protectedActions = {
  manage: need(
    'Conditional Access Administrator',
    'Security Administrator',
    'Privileged Role Administrator',
  ),
};
const catalogs = [
  `${elm}/CatalogBlade/*`,
  'Microsoft_AAD_ELM/Dashboard/*',
  'Microsoft_AAD_ELM/Dashboard',
];
const packages = [
  `${erm}/AccessPackages`,
  `${erm}/elmEntitlement`,
  `${erm}/elmEntitlementManagement`,
  `${elm}/EntitlementMenuBlade/*`,
];
const reviews = {
  read: need('Security Reader', 'Global Reader', 'Security Administrator', 'User Administrator'),
  manage: need('Identity Governance Administrator', 'User Administrator'),
};
const lifecycle = {
  read: need('Lifecycle Workflows Administrator', 'Global Reader'),
  manage: need('Lifecycle Workflows Administrator'),
};
const workflow = [
  `${workflows}/CommonMenuBlade/workflows`,
  `${workflows}/CommonMenuBlade`,
  `${workflows}/DetailedWorkflowMenuBlade/*`,
];

/** Roles, Privileged Identity Management, entitlements, reviews, workflows. */
export const entraGovernance: PageRule[] = [
  high('Roles and administrators', roleList, roleAdministration, 'task'),
  medium('Protected actions', `${roles}/ProtectedActions`, protectedActions, 'howto'),
  medium('Administrative roles', `${roles}/*`, roleAdministration, 'derived'),
  high('Microsoft Entra roles in PIM', pimRoles, roleMembers, 'task'),
  high('Privileged Identity Management', start, roleAdministration, 'task'),
  high('PIM audit', `${pim}/ResourceMenuBlade/ResourceAudit`, audit, 'task'),
  high('Groups in PIM', `${pim}/CommonMenuBlade/aadgroup`, roleAdministration, 'howto'),
  high('Azure resources in PIM', azurePim, roleAdministration, 'howto'),
  high('Approve requests', `${pim}/CommonMenuBlade/approveRequests`, roleAdministration, 'howto'),
  high('Entitlement catalogs', catalogs, governance, 'task'),
  high('Connected organizations', `${erm}/elmConnectedOrganizations`, governance, 'howto'),
  medium('Access packages', packages, governance, 'task'),
  high('Access reviews', `${erm}/Controls`, reviews, 'task'),
  low('Identity Governance', [`${erm}/*`, erm], governance, 'derived'),
  high('Lifecycle workflows', workflow, lifecycle, 'task'),
  high('Workflow settings', `${workflows}/CommonMenuBlade/settings`, lifecycle, 'howto'),
];
