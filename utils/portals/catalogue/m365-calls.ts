import type { CallRule } from './calls';
import { groups, roleAdministration } from './needs';
import { type NeedText, need } from './rule';

const billing = need('Billing Administrator');
const users: NeedText = {
  least: ['User Administrator', 'License Administrator', 'Helpdesk Administrator'],
  also: ['Global Reader'],
};

/** Calls of the Microsoft 365 admin center to its own server. */
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
  ['/fd/commerce', billing],
  ['/fd/m365licensing', need('License Administrator', 'Billing Administrator')],
];

/** The same calls under both of the admin center's hosts. */
export const m365Calls: CallRule[] = ['admin.microsoft.com', 'admin.cloud.microsoft'].flatMap(
  (host) => paths.map(([path, needed]): CallRule => [host, path, needed]),
);
