import { low, medium, need, type PageRule } from './rule';

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
];
