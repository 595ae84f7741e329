import { blades, low, medium, need, type PageRule } from '../rule';

const settings = 'Microsoft_Intune_DeviceSettings';
const any = blades(settings);
const enrolment = blades('Microsoft_Intune_Enrollment');
const workflow = blades('Microsoft_Intune_Workflows');
const devicesMenu = (...items: string[]) => items.map((i) => `${settings}/DevicesMenu/${i}`);
const appsMenu = (...items: string[]) => items.map((i) => `${settings}/AppsMenu/${i}`);
const tenantMenu = (...items: string[]) => items.map((i) => `${settings}/TenantAdminMenu/${i}`);
const connectorsMenu = (...items: string[]) =>
  items.map((i) => `${settings}/TenantAdminConnectorsMenu/${i}`);
const rolesMenu = (...items: string[]) =>
  items.map((i) => `${settings}/RolesLandingMenuBlade/${i}`);
const security = (...items: string[]) =>
  items.map((i) => `Microsoft_Intune_Workflows/SecurityManagementMenu/${i}`);

// Intune's own roles come through groups only; the directory role covers all of them.
const readAll = need('intune:Read Only Operator', 'Intune Administrator', 'Global Reader');
const everything = { read: readAll, manage: need('Intune Administrator') };
const profiles = {
  read: readAll,
  manage: need('intune:Policy and Profile Manager', 'Intune Administrator'),
};
const apps = { read: readAll, manage: need('intune:Application Manager', 'Intune Administrator') };
const roles = {
  read: readAll,
  manage: need('intune:Intune Role Administrator', 'Intune Administrator'),
};
const help = {
  read: need('intune:Help Desk Operator', 'Intune Administrator'),
  manage: need('intune:Help Desk Operator', 'Intune Administrator'),
};
const remote = {
  read: readAll,
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
const updates = {
  read: readAll,
  manage: need('intune:Policy and Profile Manager', 'Intune Administrator'),
};
const cloudPcs = {
  read: need('intune:Cloud PC Reader', 'Windows 365 Administrator', 'Global Reader'),
  manage: need(
    'Windows 365 Administrator',
    'intune:Cloud PC Administrator',
    'Intune Administrator',
  ),
};
const messages = {
  read: need('Organizational Messages Writer', 'Intune Administrator'),
  manage: need('Organizational Messages Writer', 'intune:Organizational Messages Manager'),
};
const reports = { read: readAll };

const platforms = any(
  'DevicesWindowsMenu',
  'DevicesIosMenu',
  'DevicesMacOsMenu',
  'DevicesAndroidMenu',
  'DevicesLinuxMenu',
);
const platformMenus = ['Windows', 'Ios', 'MacOs', 'Android', 'Linux'];
const ofPlatforms = (...items: string[]) =>
  platformMenus.flatMap((p) => items.map((i) => `${settings}/Devices${p}Menu/${i}`));
const configured = [
  ...devicesMenu('configuration', 'configurationProfiles'),
  ...ofPlatforms('configuration'),
];
const updatesOf = [
  ...devicesMenu(
    'windows10Update',
    'windows10UpdateRings',
    'featureUpdateDeployments',
    'windowsQualityUpdate',
    'windowsDriverUpdate',
    'windowsUpdates',
    'iOSiPadOSUpdate',
    'macOSUpdate',
    'androidFota',
    'appleUpdates',
  ),
  ...ofPlatforms('windows10Update', 'windows10UpdateRings', 'updatePolicies'),
];
const complianceOf = [
  ...any('DevicesComplianceMenu'),
  ...devicesMenu('compliance', 'compliancePolicies'),
  ...ofPlatforms('compliance', 'compliancePolicies'),
];
const scripts = [
  ...devicesMenu('scripts', 'remediations', 'powershell'),
  ...ofPlatforms('scripts'),
];
const analytics = enrolment('UXAnalyticsMenu');
const policyPages = blades('Microsoft_Intune')('PolicyInstanceMenuBlade');
const restrictions = devicesMenu(
  'enrollmentRestrictions',
  'enrolmentRestrictions',
  'corporateIdentifiers',
);
const autopilot = enrolment(
  'AutopilotDevices',
  'AutopilotDeploymentProfiles',
  'AutopilotMenuBlade',
);
const appleTokens = enrolment('DepTokensPaging', 'AppleEnrollmentMenu', 'ApplePushCertificate');
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
const pcs = [
  ...devicesMenu('cloudPC', 'windows365'),
  ...blades('Microsoft_Azure_CloudPC')('CloudPCMenu'),
];
const deviceBlades = blades('Microsoft_Intune_Devices')(
  'DeviceSettingsMenuBlade',
  'DeviceOverviewBlade',
);
const branding = tenantMenu('companyPortalBranding', 'customization', 'termsAndConditions');

/** Intune. */
export const intune: PageRule[] = [
  medium('Devices', any('DevicesMenu'), everything, 'role'),
  medium('All devices', devicesMenu('allDevices', 'mdmDevices'), remote, 'role'),
  medium('Device', deviceBlades, remote, 'role'),
  medium('Devices by platform', platforms, everything, 'role'),
  medium('Device configuration', configured, profiles, 'role'),
  medium('Compliance policies', complianceOf, profiles, 'role'),
  medium('Update policies', updatesOf, updates, 'role'),
  medium('Scripts and remediations', scripts, profiles, 'role'),
  medium('Policy', policyPages, profiles, 'role'),
  medium('Device clean-up rules', devicesMenu('deviceCleanUp'), everything, 'derived'),
  medium('Device categories', devicesMenu('deviceCategories', 'categories'), profiles, 'role'),
  medium('Group Policy analytics', devicesMenu('groupPolicyAnalytics'), profiles, 'role'),
  medium(
    'Filters',
    [...devicesMenu('filters'), ...tenantMenu('assignmentFilters')],
    profiles,
    'role',
  ),
  medium('Enrollment', any('DevicesEnrollmentMenu'), profiles, 'role'),
  medium('Enrollment settings', enrolment('EnrollmentMenu', 'OverviewBlade'), profiles, 'role'),
  medium('Enrollment restrictions', restrictions, profiles, 'role'),
  medium('Windows Autopilot', autopilot, profiles, 'role'),
  medium('Apple enrollment tokens', appleTokens, profiles, 'role'),
  medium('MDM authority', enrolment('ChooseMDMAuthorityBlade'), everything, 'howto'),
  medium('Endpoint analytics', analytics, everything, 'howto'),
  medium('Cloud PCs', pcs, cloudPcs, 'role'),
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
