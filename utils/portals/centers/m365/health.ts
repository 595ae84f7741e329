import { low, medium, need, type PageRule } from '../rule';

const usage = {
  read: need('Reports Reader', 'Usage Summary Reports Reader', 'Global Reader'),
};
const adoption = {
  read: need('User Experience Success Manager', 'Reports Reader', 'Global Reader'),
};
const health = {
  read: need('Service Support Administrator', 'Reports Reader', 'Global Reader'),
};
const messages = { read: need('Message Center Privacy Reader', 'Message Center Reader') };
const network = { read: need('Network Administrator', 'Global Reader') };
const support = {
  read: need('Service Support Administrator'),
  create: need('Service Support Administrator', 'Billing Administrator', 'Helpdesk Administrator'),
};
const feedback = {
  read: need('User Experience Success Manager', 'Reports Reader', 'Global Reader'),
};
const messaging = {
  read: need('Organizational Messages Writer', 'Organizational Messages Approver', 'Global Reader'),
  manage: need('Organizational Messages Writer', 'Organizational Messages Approver'),
};
const security = { read: need('Security Reader', 'Global Reader') };
const lockbox = { manage: need('Customer LockBox Access Approver') };
const usageReports = ['m365:reports', 'm365:reportsusage/ewsweeklyusage', 'm365:usagereports'];
const requests = ['m365:support', 'm365:support/requests'];

/** Reports, health and support in the Microsoft 365 admin center. */
export const m365Health: PageRule[] = [
  medium('Usage reports', 'm365:reportsusage', usage, 'role'),
  medium('Adoption Score', 'm365:adoptionscore', adoption, 'role'),
  medium('Service health', 'm365:servicehealth', health, 'role'),
  medium('Message center', 'm365:messagecenter', messages, 'role'),
  medium('Network connectivity', 'm365:networkperformance', network, 'role'),
  low('Software updates', 'm365:softwareupdates', health, 'derived'),
  medium('Service requests', requests, support, 'task'),
  medium('Windows release health', 'm365:windowsreleasehealth', health, 'role'),
  medium('Health dashboard', ['m365:healthoverview', 'm365:health'], health, 'role'),
  medium('Product feedback', ['m365:productfeedback', 'm365:feedback'], feedback, 'howto'),
  medium('Organizational messages', 'm365:organizationalmessages', messaging, 'role'),
  medium('Message center preferences', 'm365:messagecenter/preferences', messages, 'role'),
  medium('Usage report', usageReports, usage, 'role'),
  medium(
    'Experience insights',
    ['m365:experienceinsights', 'm365:homepage/insights'],
    adoption,
    'role',
  ),
  medium('Copilot usage', ['m365:reportsusage/copilot', 'm365:copilot/reports'], usage, 'role'),
  medium('Security and compliance reports', 'm365:reports/securityandcompliance', security, 'role'),
  medium('Customer Lockbox requests', 'm365:support/customerlockbox', lockbox, 'role'),
];
