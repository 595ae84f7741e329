import { medium, need, type PageRule, routes } from '../rule';
import { readSecurity, securityAdministration } from '../shared-needs';

const d = routes('defender');
const set = (...pages: string[]) => d(...pages.map((page) => `securitysettings/${page}`));
const endpoints = (...pages: string[]) => set(...pages.map((page) => `endpoints/${page}`));

const policy = securityAdministration;
const cloudApps = {
  read: readSecurity,
  manage: need('Cloud App Security Administrator', 'Security Administrator'),
};
const alerts = {
  read: readSecurity,
  manage: need('Security Administrator', 'Compliance Administrator', 'Security Operator'),
};
const reports = { read: readSecurity };

const authentication = d('authentication', 'dkimv2', 'arc');
const restricted = d('restrictedentities', 'restrictedusers');
const allowed = d('tenantallowblocklist');
const spoofed = d('spoofintelligence', 'impersonationinsight');
const priority = d('prioritaccounts', 'priorityaccounts', 'securitysettings/priorityaccount');
const emailReports = d(
  'emailandcollabreport',
  'reports/tpsemail',
  'mailflowstatusreport',
  'exchangemailflowreport',
  'reportsfordownload',
  'managesubscription',
);
const deviceReports = d('devicehealth', 'mde-reports', 'devicecontrol', 'asr', 'firewall');
const otherReports = d('webprotection', 'value-report', 'identities-reports');
const indicators = endpoints('custom_ti_indicators', 'indicators');
const exclusions = endpoints('folder_exclusions', 'isolation_exclusions', 'system_exclusions');

/** Microsoft Defender: threat policies, reports and settings. */
export const defenderPolicies: PageRule[] = [
  medium('Threat policies', d('threatpolicy', 'policiesandrules'), policy, 'howto'),
  medium('Preset security policies', d('presetsecuritypolicies'), policy, 'howto'),
  medium('Configuration analyzer', d('configurationanalyzer'), policy, 'howto'),
  medium('Anti-spam policies', d('antispam'), policy, 'howto'),
  medium('Anti-phishing policies', d('antiphishing'), policy, 'howto'),
  medium('Anti-malware policies', d('antimalwarev2', 'antimalware'), policy, 'howto'),
  medium('Safe Attachments', d('safeattachmentv2', 'safeattachment'), policy, 'howto'),
  medium('Safe Links', d('safelinksv2', 'safelinks'), policy, 'howto'),
  medium('Tenant Allow/Block List', allowed, policy, 'howto'),
  medium('Email authentication settings', authentication, policy, 'howto'),
  medium('Advanced delivery', d('advanceddelivery'), policy, 'howto'),
  medium('Enhanced filtering', d('skiplisting'), policy, 'howto'),
  medium('Quarantine policies', d('quarantinepolicies'), policy, 'howto'),
  medium('Quarantine', d('quarantine'), policy, 'howto'),
  medium('Restricted entities', restricted, policy, 'howto'),
  medium('Spoof intelligence', spoofed, policy, 'howto'),
  medium('Evaluation mode', d('atpevaluation'), policy, 'howto'),
  medium('Alert policies', d('alertpoliciesv2', 'alertpolicies'), alerts, 'howto'),
  medium('User tags', d('usertags', 'securitysettings/usertags'), policy, 'howto'),
  medium('Priority account protection', priority, policy, 'howto'),
  medium('Security reports', d('securityreports', 'reports'), reports, 'role'),
  medium('Email and collaboration reports', emailReports, reports, 'howto'),
  medium('Device reports', deviceReports, reports, 'role'),
  medium('Defender reports', otherReports, reports, 'role'),
  medium('Defender settings', d('securitysettings', 'settings'), policy, 'role'),
  medium('Defender XDR settings', set('defender'), policy, 'role'),
  medium('Critical asset management', set('defender/critical_asset_management'), policy, 'howto'),
  medium('Streaming API', set('defender/raw_data_export'), policy, 'howto'),
  medium('Endpoint settings', set('endpoints'), policy, 'role'),
  medium('Advanced features of endpoints', endpoints('integration', 'advanced'), policy, 'howto'),
  medium('Endpoint licenses', endpoints('licenses'), policy, 'role'),
  medium('Endpoint notifications', endpoints('email_notifications'), policy, 'howto'),
  medium('Endpoint roles', endpoints('user_roles'), policy, 'howto'),
  medium('Device groups', endpoints('machine_groups'), policy, 'howto'),
  medium('Endpoint indicators', indicators, policy, 'howto'),
  medium('Endpoint exclusions', exclusions, policy, 'howto'),
  medium('Web content filtering', endpoints('web_content_filtering_policy'), policy, 'howto'),
  medium('Onboard devices', endpoints('onboarding'), policy, 'howto'),
  medium('Offboard devices', endpoints('offboarding'), policy, 'howto'),
  medium('Security settings management', endpoints('configuration_management2'), policy, 'howto'),
  medium('Identity settings', [...set('identities'), ...d('settings/identities')], policy, 'howto'),
  medium('Cloud app settings', set('cloudapps', 'cloud_apps'), cloudApps, 'role'),
  medium('User reported settings', set('usersubmission'), policy, 'howto'),
  medium('Teams protection', set('teamsprotectionpolicy'), policy, 'howto'),
];
