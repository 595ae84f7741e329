import { type CallRule, type NeedText, need, refused } from '../rule';
import { groups, roleAdministration } from '../shared-needs';

const graph = 'graph.microsoft.com';
const billing = need('Billing Administrator');
const users: NeedText = {
  least: ['User Administrator', 'License Administrator', 'Helpdesk Administrator'],
  also: ['Global Reader'],
};

/** What its own server is asked for. */
const paths: [path: string, need: NeedText][] = [
  ['/admin/api/users', users],
  ['/admin/api/groups', groups.manage],
  ['/admin/api/rbac', roleAdministration.manage],
  ['/admin/api/domains', need('Domain Name Administrator')],
  ['/admin/api/subscriptions', billing],
  ['/admin/api/billing', billing],
  ['/admin/api/tenant/billingaccounts', billing],
  ['/admin/api/licenses', need('License Administrator', 'Billing Administrator')],
  ['/admin/api/tenant/datalocation', need('Global Reader')],
  ['/admin/api/reports', need('Reports Reader')],
  ['/admin/api/servicehealth', need('Service Support Administrator')],
  ['/admin/api/messagecenter', need('Message Center Reader')],
  ['/admin/api/support', need('Service Support Administrator')],
  ['/admin/api/settings', need('Global Reader')],
  ['/admin/api/settings/security/passwordpolicy', need('Global Administrator')],
  ['/admin/api/agents', need('AI Reader', 'AI Administrator')],
  ['/admin/api/copilot', need('AI Reader', 'AI Administrator')],
  ['/admin/api/edge', need('Edge Administrator')],
  ['/admin/api/adoptionscore', need('User Experience Success Manager', 'Reports Reader')],
  ['/admin/api/contacts', need('Exchange Recipient Administrator', 'Exchange Administrator')],
  ['/fd/iwpadmin', need('Office Apps Administrator')],
  ['/fd/addins', need('Office Apps Administrator', 'Cloud Application Administrator')],
  ['/fd/searchadmin', need('Search Administrator', 'Search Editor')],
  ['/fd/commerce', billing],
  ['/fd/m365licensing', need('License Administrator', 'Billing Administrator')],
];

/** Calls of the Microsoft 365 admin center. */
export const calls: CallRule[] = [
  ...paths.map(([path, needed]): CallRule => ['admin.microsoft.com', path, needed]),
  [graph, '/admin/serviceannouncement', need('Message Center Reader')],
  [graph, '/admin/edge', need('Edge Administrator')],
  [graph, '/admin/people', need('People Administrator')],
  [graph, '/external/connections', need('Search Administrator')],
  [graph, '/solutions/backuprestore', need('Microsoft 365 Backup Administrator')],
  ...refused('config.office.com', need('Office Apps Administrator'), '/appconfig', '/settings'),
];
