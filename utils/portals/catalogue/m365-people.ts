import { groups, roleAdministration } from './needs';
import { medium, type NeedText, need, oneOf, type PageRule } from './rule';

/** Every administrator sees something of the admin center; these roles see it and change nothing. */
const look: NeedText = need('Global Reader');

const active = {
  read: look,
  manage: oneOf(
    'User Administrator',
    'License Administrator',
    'Helpdesk Administrator',
    'Password Administrator',
  ),
  create: need('User Administrator'),
};
const guests = {
  read: look,
  manage: need('User Administrator'),
  create: need('Guest Inviter', 'User Administrator'),
};
const users = { read: look, manage: need('User Administrator') };
const contacts = {
  read: look,
  manage: need('Exchange Recipient Administrator', 'Exchange Administrator'),
};
const teams = {
  read: look,
  manage: need('Groups Administrator', 'User Administrator'),
  create: need('Groups Administrator', 'User Administrator'),
};
const mailboxes = { read: look, manage: need('Exchange Administrator') };
const rooms = { read: look, manage: need('Places Administrator', 'Exchange Administrator') };
const perUserMfa = {
  manage: need('Authentication Administrator', 'Privileged Authentication Administrator'),
};
const devices = { read: look, manage: need('Cloud Device Administrator', 'Intune Administrator') };

/** Users, groups and roles in the Microsoft 365 admin center. */
export const m365People: PageRule[] = [
  medium('Active users', 'm365:users', active, 'role'),
  medium('Guest users', 'm365:guestusers', guests, 'role'),
  medium('Deleted users', ['m365:deletedusers', 'm365:users/deleted'], users, 'role'),
  medium('Contacts', ['m365:contact', 'm365:contacts'], contacts, 'role'),
  medium('Per-user MFA', 'm365:multifactorauth', perUserMfa, 'task'),
  medium('Active teams and groups', 'm365:groups', teams, 'role'),
  medium('Deleted groups', ['m365:deletedgroups', 'm365:groups/deleted'], groups, 'task'),
  medium('Shared mailboxes', 'm365:sharedmailbox', mailboxes, 'role'),
  medium('Rooms and equipment', ['m365:resourcemailbox', 'm365:rooms'], rooms, 'role'),
  medium('Devices', 'm365:devices', devices, 'role'),
  medium('Role assignments', 'm365:rbac', { read: look, ...roleAdministration }, 'task'),
];
