import { blades, type CallRule, low, medium, need, type PageRule } from '../rule';
import { devices } from './devices';
import { any, everything, profiles, readAll, settings, tenantMenu } from './shared';

const graph = 'graph.microsoft.com';
const workflow = blades('Microsoft_Intune_Workflows');
const appsMenu = (...items: string[]) => items.map((i) => `${settings}/AppsMenu/${i}`);
const connectorsMenu = (...items: string[]) =>
  items.map((i) => `${settings}/TenantAdminConnectorsMenu/${i}`);
const rolesMenu = (...items: string[]) =>
  items.map((i) => `${settings}/RolesLandingMenuBlade/${i}`);
const security = (...items: string[]) =>
  items.map((i) => `Microsoft_Intune_Workflows/SecurityManagementMenu/${i}`);

const apps = { read: readAll, manage: need('intune:Application Manager', 'Intune Administrator') };
const roles = {
  read: readAll,
  manage: need('intune:Intune Role Administrator', 'Intune Administrator'),
};
const help = {
  read: need('intune:Help Desk Operator', 'Intune Administrator'),
  manage: need('intune:Help Desk Operator', 'Intune Administrator'),
};
const protection = {
  read: readAll,
  manage: need(
    'intune:Endpoint Security Manager',
    'Intune Administrator',
    'Security Administrator',
  ),
};
const privileges = {
  read: need('intune:Endpoint Privilege Reader', 'Intune Administrator', 'Global Reader'),
  manage: need('intune:Endpoint Privilege Manager', 'Intune Administrator'),
};
const messages = {
  read: need('Organizational Messages Writer', 'Intune Administrator'),
  manage: need('Organizational Messages Writer', 'intune:Organizational Messages Manager'),
};
const reports = { read: readAll };

const baselines = [...security('securityBaselines'), ...workflow('SecurityBaselineSummaryMenu')];
const protections = [
  ...security('antivirus', 'diskEncryption', 'firewall', 'edr', 'asr', 'accountprotection'),
  ...security('applicationControl', 'appControl', 'compliance', 'conditionalAccess', 'atp'),
];
const securityPages = [...workflow('SecurityManagementMenu', 'PolicySummaryBlade')];
const appPages = any(
  'AppsMonitorMenu',
  'AppsWindowsMenu',
  'AppsIosMenu',
  'AppsMacOsMenu',
  'AppsAndroidMenu',
);
const storeApps = blades('Microsoft_Intune_Apps')(
  'ManagedGooglePlaySyncBlade',
  'MainMenu',
  'SettingsMenu',
);
const appProtection = appsMenu(
  'protection',
  'appProtection',
  'selectiveWipe',
  'quietTime',
  'policySets',
);
const appConfigurations = appsMenu('appConfig', 'appConfiguration', 's10ModeSupplementalPolicies');
const branding = tenantMenu('companyPortalBranding', 'customization', 'termsAndConditions');

/** Intune. */
export const pages: PageRule[] = [
  ...devices,
  medium('Apps', any('AppsMenu'), everything, 'role'),
  medium('All apps', appsMenu('allApps', 'windowsApps', 'iosApps', 'androidApps'), apps, 'role'),
  medium('Apps by platform', appPages, apps, 'role'),
  medium('App protection policies', appProtection, apps, 'role'),
  medium('App configuration policies', appConfigurations, apps, 'role'),
  medium('App store connections', storeApps, apps, 'role'),
  medium('App policy', any('AccessPolicyPropertiesSummary'), apps, 'derived'),
  medium('Endpoint security', securityPages, protection, 'role'),
  medium('Endpoint security policies', protections, protection, 'role'),
  medium('Security baselines', baselines, protection, 'role'),
  medium('Endpoint Privilege Management', security('epm'), privileges, 'role'),
  medium('Reports', any('ReportsMenu', 'ReportingMenu', 'MonitorMenu'), reports, 'role'),
  medium('Tenant administration', any('TenantAdminMenu'), everything, 'role'),
  medium('Connectors and tokens', any('TenantAdminConnectorsMenu'), everything, 'role'),
  medium('Certificate connectors', connectorsMenu('certConnectors'), everything, 'howto'),
  medium(
    'Defender for Endpoint connector',
    connectorsMenu('windowsDefenderATP'),
    protection,
    'howto',
  ),
  medium('Customization', branding, everything, 'howto'),
  medium('Diagnostic settings', tenantMenu('diagnostics'), everything, 'howto'),
  medium('Intune audit logs', tenantMenu('auditLogs'), reports, 'role'),
  medium('Multi Admin Approval', tenantMenu('multiAdminApproval'), everything, 'howto'),
  medium('Organizational messages', tenantMenu('organizationalMessages'), messages, 'role'),
  medium('Intune roles', any('RolesLandingMenuBlade'), roles, 'role'),
  medium('Scope tags', rolesMenu('scopeTags'), roles, 'role'),
  medium('Troubleshooting', any('SupportMenu'), help, 'role'),
  low(
    'Intune',
    ['Microsoft_Intune_DeviceSettings/*', 'Microsoft_Intune_Apps/*'],
    everything,
    'derived',
  ),
  low('Intune enrollment', ['Microsoft_Intune_Enrollment/*'], everything, 'derived'),
  low(
    'Intune policies',
    ['Microsoft_Intune_Workflows/*', 'Microsoft_Intune/*'],
    everything,
    'derived',
  ),
];

/** Calls of Intune, all of which go to Microsoft Graph. */
export const calls: CallRule[] = [
  [graph, '/devicemanagement', need('Intune Administrator')],
  [graph, '/deviceappmanagement', need('Intune Administrator')],
  [graph, '/devicemanagement/manageddevices', readAll],
  [graph, '/devicemanagement/deviceconfigurations', profiles.manage],
  [graph, '/devicemanagement/configurationpolicies', profiles.manage],
  [graph, '/devicemanagement/devicecompliancepolicies', profiles.manage],
  [graph, '/devicemanagement/devicehealthscripts', profiles.manage],
  [
    graph,
    '/devicemanagement/intents',
    need('intune:Endpoint Security Manager', 'Intune Administrator'),
  ],
  [graph, '/devicemanagement/roledefinitions', roles.manage],
  [graph, '/devicemanagement/rolescopetags', roles.manage],
  [graph, '/devicemanagement/virtualendpoint', need('Windows 365 Administrator')],
  [graph, '/deviceappmanagement/mobileapps', apps.manage],
  [graph, '/deviceappmanagement/managedapppolicies', apps.manage],
  [graph, '/admin/windows/updates', need('Windows Update Deployment Administrator')],
];
