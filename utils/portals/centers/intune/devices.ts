import { blades, medium, need, type PageRule } from '../rule';
import { any, everything, profiles, readAll, settings, tenantMenu } from './shared';

const enrolment = blades('Microsoft_Intune_Enrollment');
const devicesMenu = (...items: string[]) => items.map((i) => `${settings}/DevicesMenu/${i}`);

const remote = {
  read: readAll,
  manage: need('intune:Help Desk Operator', 'Intune Administrator'),
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
const pcs = [
  ...devicesMenu('cloudPC', 'windows365'),
  ...blades('Microsoft_Azure_CloudPC')('CloudPCMenu'),
];
const deviceBlades = blades('Microsoft_Intune_Devices')(
  'DeviceSettingsMenuBlade',
  'DeviceOverviewBlade',
);

/** Devices and how they are enrolled, configured and updated. */
export const devices: PageRule[] = [
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
];
