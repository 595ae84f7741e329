import { high, low, medium, need, type PageRule } from '../rule';
import { conditionalAccess, governance, readSecurity, roleAdministration } from '../shared-needs';

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
const start = [
  ...['quickStart', 'aadroles', 'aadmigratedroles'].map((item) => `${pim}/CommonMenuBlade/${item}`),
  `${pim}/CommonMenuBlade`,
];
// What is one's own needs no role.
const mine = [`${pim}/ActivationMenuBlade/*`, `${pim}/ResourceMenuBlade/MyActions`];
const ownMenu = ['myroles', 'myrequests', 'myaudithistory', 'pendingRequest', 'reviewAccess'].map(
  (item) => `${pim}/CommonMenuBlade/${item}`,
);
const resourceMenu = [`${pim}/ResourceMenuBlade/*`, `${pim}/UserRolesViewModelMenuBlade/*`];
const units = {
  read: need('Global Reader', 'Privileged Role Administrator'),
  manage: need('Privileged Role Administrator'),
};
const azurePim = [`${pim}/CommonMenuBlade/azurerbac`, `${pim}/AlertDetail/*`];
const protectedActions = {
  manage: need(
    'Conditional Access Administrator',
    'Security Administrator',
    'Privileged Role Administrator',
  ),
};
const catalogs = [
  `${erm}/elmCatalog`,
  `${erm}/elmCatalogs`,
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
const reviewPages = [`${erm}/Controls`, `${erm}/AccessReviews`];
const settings = [`${erm}/elmSettings`, `${erm}/elmReports`];
const lifecycle = {
  read: need('Global Reader', 'Lifecycle Workflows Administrator'),
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
  medium('My roles', mine, {}, 'derived'),
  medium('My requests and reviews', ownMenu, {}, 'derived'),
  medium('Role assignments in PIM', resourceMenu, roleMembers, 'task'),
  medium(
    'Privileged Identity Management pages',
    `${pim}/CommonMenuBlade/*`,
    roleMembers,
    'derived',
  ),
  low('PIM', `${pim}/*`, roleMembers, 'derived'),
  medium('Administrative unit', `${iam}/AdminUnitDetailsMenuBlade/*`, units, 'howto'),
  high('Groups in PIM', `${pim}/CommonMenuBlade/aadgroup`, roleAdministration, 'howto'),
  high('Azure resources in PIM', azurePim, roleAdministration, 'howto'),
  high('Approve requests', `${pim}/CommonMenuBlade/approveRequests`, roleAdministration, 'howto'),
  medium('Entitlement catalogs', catalogs, governance, 'task'),
  medium('Connected organizations', `${erm}/elmConnectedOrganizations`, governance, 'howto'),
  medium('Access packages', packages, governance, 'task'),
  high('Access reviews', reviewPages, reviews, 'task'),
  medium('Entitlement settings', settings, governance, 'howto'),
  medium('Terms of use', `${erm}/TermsOfUse`, conditionalAccess, 'task'),
  medium('Access review', 'Microsoft_AAD_ERM/*', reviews, 'task'),
  low('Identity Governance', [`${erm}/*`, erm], governance, 'derived'),
  low('Entitlement management', [`${elm}/*`, 'Microsoft_AAD_ELM/*'], governance, 'derived'),
  low('Lifecycle workflow', `${workflows}/*`, lifecycle, 'derived'),
  high('Lifecycle workflows', workflow, lifecycle, 'task'),
  high('Workflow settings', `${workflows}/CommonMenuBlade/settings`, lifecycle, 'howto'),
];
