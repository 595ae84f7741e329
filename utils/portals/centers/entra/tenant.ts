import { allOf, high, low, medium, need, oneOf, type PageRule } from '../rule';
import { hybridIdentity, roleAdministration, support } from '../shared-needs';

const iam = 'Microsoft_AAD_IAM';
const people = 'Microsoft_AAD_UsersAndTenants';
const connect = 'Microsoft_AAD_Connect_Provisioning';
const verified = 'Microsoft_AAD_DecentralizedIdentity';
const adHealth = 'Microsoft_Azure_ADHybridHealth/AadHealthMenuBlade';
const any = (...blades: string[]) => blades.flatMap((b) => [b, `${b}/*`]);

const domains = { manage: need('Domain Name Administrator') };
const branding = {
  manage: need('Organizational Branding Administrator'),
  // A theme for one application changes the application as well.
  create: allOf('Organizational Branding Administrator', 'Application Administrator'),
};
const properties = {
  manage: oneOf('Billing Administrator', 'Conditional Access Administrator'),
};
const attributes = {
  read: need('Attribute Definition Reader', 'Attribute Assignment Reader'),
  manage: oneOf('Attribute Definition Administrator', 'Attribute Assignment Administrator'),
};
const licences = { manage: need('License Administrator', 'User Administrator') };
const federation = { read: need('azure:Reader', 'azure:Contributor', 'azure:Owner') };
const domainServices = {
  create: allOf(
    'Application Administrator',
    'Groups Administrator',
    'azure:Domain Services Contributor',
  ),
};
const credentials = {
  read: need('Global Reader', 'Authentication Policy Administrator'),
  manage: need('Authentication Policy Administrator'),
};
const owners = { ...federation, manage: need('azure:Owner') };
const syncs = { ...federation, manage: need('azure:Contributor', 'azure:Owner') };
const workbooks = {
  read: need('Reports Reader', 'Security Reader', 'Global Reader', 'Security Administrator'),
};
const diagnosis = {
  read: need('Billing Administrator', 'License Administrator', 'Groups Administrator'),
};
const products = { ...licences, create: need('Billing Administrator') };
const overview = [
  ...any(`${iam}/TenantOverview`),
  `${iam}/ActiveDirectoryMenuBlade`,
  `${iam}/ActiveDirectoryMenuBlade/Overview`,
];
const syncErrors = [`${adHealth}/SyncErros`, `${adHealth}/SyncErrors`];
const diagnosing = `${iam}/ActiveDirectoryMenuBlade/DiagnoseAndSolveProblems`;
const newTenant = { create: need('Tenant Creator') };
const about = [
  `${iam}/ActiveDirectoryMenuBlade/Properties`,
  ...any(`${iam}/TenantPropertiesBlade`),
];
const brands = any(`${iam}/CompanyBrandingListBlade`, `${people}/CompanyBranding`);
const newSupport = [
  ...any('Microsoft_Azure_Support/NewSupportRequestV3Blade'),
  'create/Microsoft.Support',
];
const cards = any(`${verified}/CardsListBlade`, `${verified}/InitialMenuBlade`);
const tenants = any(`${iam}/CreateDirectoryBlade`, `${iam}/DirectorySwitchBlade`);
const sync = any(`${connect}/AADConnectMenuBlade`, `${connect}/CloudSyncMenuBlade`);

/** The tenant itself: domains, branding, licences, synchronization, support. */
export const entraTenant: PageRule[] = [
  high('Domain names', any(`${iam}/DomainsManagementMenuBlade`), domains, 'task'),
  high('Company branding', brands, branding, 'task'),
  high('Tenant properties', about, properties, 'task'),
  high('Custom security attributes', any(`${iam}/CustomAttributesCatalog`), attributes, 'howto'),
  high('Licenses', any(`${iam}/LicensesMenuBlade`), licences, 'task'),
  high('Microsoft Entra Connect', sync, hybridIdentity, 'task'),
  high('AD FS services', `${adHealth}/AdfsServicesList`, federation, 'task'),
  medium('Connect Health', any(adHealth), federation, 'task'),
  high('New support request', newSupport, support, 'task'),
  medium('Verified ID', cards, credentials, 'graph'),
  medium('Microsoft Entra overview', overview, {}, 'derived'),
  medium('What’s new', any(`${iam}/ChangeManagementHubList`), {}, 'derived'),
  medium('Connect Health sync errors', syncErrors, syncs, 'task'),
  medium('Connect Health settings', `${adHealth}/Settings`, owners, 'task'),
  medium('Diagnose and solve problems', diagnosing, diagnosis, 'task'),
  medium('Workbooks', `${iam}/ActiveDirectoryMenuBlade/Workbooks`, workbooks, 'howto'),
  low('Synchronization', `${connect}/*`, hybridIdentity, 'derived'),
  low('Verified ID pages', `${verified}/*`, credentials, 'derived'),
  low('Microsoft Entra Connect Health', 'Microsoft_Azure_ADHybridHealth/*', federation, 'derived'),
  medium('License products', `${iam}/LicensesMenuBlade/Products`, products, 'task'),
  high('Manage tenants', tenants, newTenant, 'task'),
  high('Domain Services', 'browse/Microsoft.AAD/domainServices', domainServices, 'task'),
  medium('Administrative units', any(`${iam}/AdminUnitListBlade`), roleAdministration, 'howto'),
];
