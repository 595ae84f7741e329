import { medium, type NeedText, need, oneOf, type PageRule } from '../rule';
import { groups, roleAdministration } from '../shared-needs';

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

const windows = { read: look, manage: need('Intune Administrator') };
const cloudPcs = { read: look, manage: need('Windows 365 Administrator', 'Intune Administrator') };
const dynamicGroups = { read: look, manage: need('User Administrator') };
const lists = {
  read: look,
  manage: need(
    'Exchange Recipient Administrator',
    'Groups Administrator',
    'Exchange Administrator',
  ),
};
const roleAssignments = ['m365:rbac', 'm365:roles', 'm365:rbac/directory'];

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
  medium('Role assignments', roleAssignments, { read: look, ...roleAdministration }, 'task'),
  medium('Administrative units', 'm365:adminunits', { read: look, ...roleAdministration }, 'task'),
  medium('User templates', 'm365:usertemplates', users, 'role'),
  medium('Add a user', ['m365:users/:/adduser', 'm365:adduser'], users, 'task'),
  medium('Multiple users', 'm365:users/:/addmultipleusers', users, 'role'),
  medium('Dynamic groups', ['m365:dynamicgroups', 'm365:groups/dynamic'], dynamicGroups, 'task'),
  medium('Distribution lists', 'm365:groups/:/distributionlist', lists, 'role'),
  medium('Policies for groups', 'm365:groups/policies', teams, 'role'),
  medium('Autopilot devices', ['m365:autopilot', 'm365:devices/autopilot'], windows, 'role'),
  medium('Windows 365', ['m365:windows365', 'm365:cloudpc'], cloudPcs, 'role'),
];
