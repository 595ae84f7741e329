import { type CallRule, medium, need, type PageRule, refused, routes } from '../rule';
import { incidents, readSecurity, securityAdministration, sentinel } from '../shared-needs';
import { defenderPolicies } from './policies';

const d = routes('defender');

const score = { read: readSecurity, manage: need('Security Administrator') };
const simulation = {
  read: need('Security Reader', 'Attack Simulation Administrator', 'Global Reader'),
  manage: need('Attack Simulation Administrator', 'Security Administrator'),
};
const cloudApps = {
  read: need('Security Reader', 'Global Reader', 'Cloud App Security Administrator'),
  manage: need('Cloud App Security Administrator', 'Security Administrator'),
};
const appGovernance = {
  read: need('Security Reader', 'Global Reader', 'Compliance Administrator'),
  manage: need('Cloud App Security Administrator', 'Compliance Administrator'),
};
const directoryRoles = { read: readSecurity, manage: need('Privileged Role Administrator') };
const roleGroups = { read: readSecurity, manage: need('Global Administrator') };
const billing = { read: need('Global Reader'), manage: need('Billing Administrator') };
const emails = { read: readSecurity, manage: need('Security Operator', 'Security Administrator') };
const devices = emails;
const copilot = { read: readSecurity, manage: need('Security Operator', 'Security Administrator') };

const operations = d('operations', 'soc-optimization');
const huntings = d('v2/advanced-hunting', 'advanced-hunting', 'hunting', 'hunting-2');
const detections = d('custom_detection', 'customdetection', 'custom-detections');
const analytics = d('threatanalytics3', 'threatanalytics', 'threat-analytics');
const intelligence = d('intel-explorer', 'intel-profiles', 'intel-projects', 'ti-explorer');
const machines = d('machines', 'devices', 'device-inventory');
const vulnerabilities = d(
  'tvm_dashboard',
  'tvm-dashboard',
  'vulnerability-management',
  'security-recommendations',
  'software-inventory',
  'vulnerabilities',
  'remediation',
);
const identities = d('identities', 'identity-inventory', 'user', 'identities-dashboard');
const governed = d('cloudapps/app-governance', 'app-governance');
const catalogued = d('cloudapps/app-catalog', 'cloudapps/discovery', 'cloudapps/oauth-apps');
const roles = d('mtp_roles', 'permissions', 'urbac', 'securitysettings/mtp_roles');
const entraRoles = d('aadpermissions', 'permissions/aadroles');
const collaboration = d('emailandcollabpermissions', 'permissions/emailandcollab');
const exposed = d('exposure-overview', 'exposure-management', 'exposure-map', 'attack-paths');
const initiatives = d('exposure-initiatives', 'exposure-insights', 'exposure-metrics');

/** Microsoft Defender: incidents, hunting, assets, reports. Settings and policies stand apart. */
export const pages: PageRule[] = [
  medium('Microsoft Defender', d('', '*'), securityAdministration, 'role'),
  medium('Incidents', d('incidents', 'incident2', 'incident'), incidents, 'role'),
  medium('Alerts', d('alerts', 'alertslist', 'alert'), incidents, 'role'),
  medium('SOC optimization', operations, securityAdministration, 'derived'),
  medium('Advanced hunting', huntings, incidents, 'role'),
  medium('Custom detection rules', detections, incidents, 'howto'),
  medium('Action center', d('action-center', 'actioncenter'), incidents, 'howto'),
  medium('Investigations', d('airinvestigation', 'investigations'), incidents, 'howto'),
  medium('Submissions', d('reportsubmission', 'submissions'), securityAdministration, 'howto'),
  medium('Threat analytics', analytics, { read: readSecurity }, 'role'),
  medium('Threat intelligence', intelligence, { read: readSecurity }, 'role'),
  medium('Secure Score', d('securescore', 'secure-score'), score, 'task'),
  medium('Exposure management', exposed, securityAdministration, 'howto'),
  medium('Exposure initiatives', initiatives, securityAdministration, 'howto'),
  medium('Devices', machines, devices, 'role'),
  medium('Vulnerability management', vulnerabilities, securityAdministration, 'role'),
  medium('Endpoint policies', d('policy-inventory'), securityAdministration, 'howto'),
  medium('Partners and APIs', d('interoperability'), securityAdministration, 'role'),
  medium('Identities', identities, securityAdministration, 'role'),
  medium('Identity health issues', d('identities/health-issues'), securityAdministration, 'howto'),
  medium('Cloud apps', d('cloudapps'), cloudApps, 'role'),
  medium('Cloud app catalog', catalogued, cloudApps, 'role'),
  medium('Cloud app policies', d('cloudapps/policies'), cloudApps, 'role'),
  medium('Cloud app activity log', d('cloudapps/activity-log'), cloudApps, 'role'),
  medium('Users and accounts', d('cloudapps/users-and-accounts'), cloudApps, 'role'),
  medium('App governance', governed, appGovernance, 'howto'),
  medium('Explorer', d('threatexplorer', 'realtimereports', 'threatexplorerv3'), emails, 'howto'),
  medium('Email entity', d('emailentity', 'messagetrace', 'emailentity2'), emails, 'derived'),
  medium('Campaigns', d('campaigns', 'campaign'), emails, 'howto'),
  medium('Threat tracker', d('threattrackerv2', 'threattracker'), emails, 'derived'),
  medium('Attack simulation training', d('attacksimulator'), simulation, 'role'),
  medium('Attack simulation report', d('attacksimulationreport'), simulation, 'role'),
  medium('Defender permissions', roles, score, 'howto'),
  medium('Microsoft Entra roles in Defender', entraRoles, directoryRoles, 'howto'),
  medium('Email and collaboration roles', collaboration, roleGroups, 'howto'),
  medium('Microsoft Sentinel', d('sentinel', 'sentinel/settings'), sentinel, 'role'),
  medium('Sentinel analytics rules', d('sentinel/analytics'), sentinel, 'role'),
  medium('Security Copilot', d('security-copilot', 'securitycopilot'), copilot, 'derived'),
  medium('Trials', d('trialhorizontalhub', 'trials'), billing, 'derived'),
  medium('Multitenant management', d('multitenantmanagement'), securityAdministration, 'derived'),
  ...defenderPolicies,
];

const api = 'security.microsoft.com';

/**
 * Only paths that say what they are after: a stray refusal elsewhere must not count as the page's
 * own, nor one that only tells of a missing licence.
 */
export const calls: CallRule[] = [
  ['graph.microsoft.com', '/security', readSecurity],
  ...refused(
    api,
    readSecurity,
    '/apiproxy/mtp/incidentqueue',
    '/apiproxy/mtp/alertsapiservice',
    '/apiproxy/mtp/huntingservice',
    '/apiproxy/mtp/actioncenter',
    '/apiproxy/mtp/securescore',
    '/apiproxy/mtp/ndr',
    '/apiproxy/di',
  ),
  ...refused(
    api,
    need('Cloud App Security Administrator', 'Security Reader', 'Global Reader'),
    '/apiproxy/mcas',
  ),
];
