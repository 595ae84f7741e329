import { medium, need, type PageRule } from './rule';

const exchange = {
  read: need('Exchange Administrator', 'Global Reader'),
  manage: need('Exchange Administrator'),
};
const recipients = {
  read: need('Exchange Recipient Administrator', 'Exchange Administrator', 'Global Reader'),
  manage: need('Exchange Recipient Administrator', 'Exchange Administrator'),
};
const sharePoint = {
  read: need('SharePoint Administrator', 'Global Reader'),
  manage: need('SharePoint Administrator'),
};

/** The admin centers that Microsoft 365 shows under a path of its own host. */
export const adminCenters: PageRule[] = [
  medium('Exchange admin center', ['exchange:', 'exchange:*'], exchange, 'role'),
  medium('Mailboxes', 'exchange:mailboxes', recipients, 'role'),
  medium('Mail flow rules', 'exchange:transportrules', exchange, 'role'),
  medium('Message trace', 'exchange:messagetrace', exchange, 'role'),
  medium('SharePoint admin center', ['sharepoint:', 'sharepoint:*'], sharePoint, 'role'),
];
