import { high, low, medium, need, type PageRule } from '../rule';
import { logs } from '../shared-needs';

const iam = 'Microsoft_AAD_IAM';
const directory = `${iam}/ActiveDirectoryMenuBlade`;
const blade = (...names: string[]) => names.flatMap((n) => [`${iam}/${n}`, `${iam}/${n}/*`]);

const signIns = [...blade('SignInEventsV3Blade', 'SignInLogsList'), `${directory}/SignIns`];
const audit = [...blade('AuditLogList', 'AuditEventsBlade'), `${directory}/AuditLogs`];
const provisioning = blade('ProvisioningEventsBlade', 'ProvisioningLogs');
const health = {
  read: need(
    'Reports Reader',
    'Security Reader',
    'Global Reader',
    'Security Operator',
    'Security Administrator',
  ),
  manage: need('Helpdesk Administrator'),
};
const insights = {
  read: need('Reports Reader', 'Security Reader', 'Global Reader', 'Security Administrator'),
};
const advice = {
  read: need(
    'Reports Reader',
    'Service Support Administrator',
    'Security Reader',
    'Global Reader',
    'Helpdesk Administrator',
    'User Administrator',
  ),
  manage: need(
    'Authentication Policy Administrator',
    'Exchange Administrator',
    'SharePoint Administrator',
    'Conditional Access Administrator',
    'Security Operator',
    'Security Administrator',
  ),
};
const bulk = { read: need('Security Reader', 'Global Reader', 'User Administrator') };
const diagnostics = { manage: need('Security Administrator') };
const settings = [`${directory}/DiagnosticSettings`, `${iam}/DiagnosticSettingsMenuBlade/*`];

/** Monitoring and health. */
export const entraMonitoring: PageRule[] = [
  high('Sign-in logs', signIns, logs, 'task'),
  high('Audit logs', audit, logs, 'task'),
  high('Provisioning logs', provisioning, logs, 'task'),
  high('Health', blade('EntraHealth', 'ScenarioHealthSummary'), health, 'task'),
  high('Log Analytics', `${directory}/LogAnalytics`, insights, 'howto'),
  high('Usage and insights', blade('UsageAndInsightsMenuBlade'), insights, 'howto'),
  medium('Bulk operation results', `${directory}/BulkOperations`, bulk, 'derived'),
  medium(
    'Recommendations',
    [...blade('RecommendationDetails'), `${directory}/Recommendations`],
    advice,
    'task',
  ),
  low('Diagnostic settings', settings, diagnostics, 'derived'),
];
