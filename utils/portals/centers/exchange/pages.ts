import { type CallRule, medium, need, type PageRule, refused, routes } from '../rule';

const e = routes('exchange');

const readAll = need('Global Reader', 'Exchange Administrator');
const exchange = { read: readAll, manage: need('Exchange Administrator') };
const recipients = {
  read: readAll,
  manage: need('Exchange Recipient Administrator', 'Exchange Administrator'),
};
const trace = { read: need('Exchange Administrator'), manage: need('Exchange Administrator') };
const groups = {
  read: readAll,
  manage: need(
    'Exchange Recipient Administrator',
    'Groups Administrator',
    'Exchange Administrator',
  ),
};
const rooms = { read: readAll, manage: need('Exchange Administrator', 'Places Administrator') };
const migration = {
  read: readAll,
  manage: need('Exchange Recipient Administrator', 'Exchange Administrator'),
};
const reports = {
  read: need('Global Reader', 'Security Reader', 'Exchange Administrator'),
};

const sharing = e('organizationsharing', 'organizationrelationships', 'organizationsharinglist');
const publicFolders = e('publicfolders', 'publicfoldermailboxes', 'publicfolder');
const rules = e('transportrules', 'rules', 'mailflowrules');
const messageTraces = e('messagetrace', 'messagetracesearch');
const mailFlowReports = e('reports/mailflowreports', 'mailflowreports', 'reports/mailflow');
const devices = e('mobiledeviceaccess', 'mobiledevices', 'mobile', 'quarantineddevices');
const hybrid = e('hybrid', 'hybridconfiguration', 'hybridsetup');
const journal = e('journalrules', 'journaling');
const security = e('mailflowsecurity', 'dkim', 'highvolumeemail', 'hve');

/** The Exchange admin center, by itself and under the Microsoft 365 admin center. */
export const pages: PageRule[] = [
  medium('Exchange admin center', e('', '*'), exchange, 'role'),
  medium('Mailboxes', e('mailboxes', 'mailbox', 'sharedmailboxes'), recipients, 'role'),
  medium('Groups', e('groups', 'distributiongroups', 'dynamicgroups'), groups, 'role'),
  medium('Resources', e('resources', 'resourcemailbox', 'rooms'), rooms, 'role'),
  medium('Contacts', e('contacts', 'mailcontacts', 'mailusers'), recipients, 'role'),
  medium('Message trace', messageTraces, trace, 'role'),
  medium('Mail flow rules', rules, exchange, 'role'),
  medium('Remote domains', e('remotedomains'), exchange, 'role'),
  medium('Accepted domains', e('accepteddomains'), exchange, 'role'),
  medium('Connectors', e('connectors'), exchange, 'role'),
  medium('Mail flow alerts', e('alerts', 'alertpolicies', 'mailflowalerts'), exchange, 'role'),
  medium('Mail flow', security, exchange, 'role'),
  medium('Journal rules', journal, exchange, 'howto'),
  medium('Exchange admin roles', e('adminroles', 'roles'), exchange, 'howto'),
  medium('User roles', e('userroles', 'roleassignmentpolicies'), exchange, 'howto'),
  medium('Outlook web app policies', e('owapolicies', 'outlookwebapppolicies'), exchange, 'howto'),
  medium('Migration', e('migration', 'migrationbatches', 'migrationbatch'), migration, 'howto'),
  medium('Exchange reports', e('reports', 'migrationreports'), reports, 'role'),
  medium('Mail flow reports', mailFlowReports, reports, 'howto'),
  medium('Insights', e('insights', 'reports/insights'), reports, 'role'),
  medium('Organization sharing', sharing, exchange, 'howto'),
  medium('Individual sharing', e('individualsharing'), exchange, 'howto'),
  medium('Outlook add-ins', e('addins', 'apps', 'organizationaddins'), exchange, 'howto'),
  medium('Public folders', publicFolders, exchange, 'howto'),
  medium('Mobile devices', devices, exchange, 'howto'),
  medium('Hybrid setup', hybrid, exchange, 'howto'),
  medium('Exchange settings', e('settings', 'othersettings'), exchange, 'role'),
  medium('Classic features', e('otherfeatures', 'classic', 'troubleshoot'), exchange, 'role'),
];

const api = 'admin.exchange.microsoft.com';

/**
 * Only paths that say what they are after: a stray refusal elsewhere must not count as the page's
 * own, nor one that only tells of a missing licence.
 */
export const calls: CallRule[] = [
  ...refused(
    api,
    need('Exchange Recipient Administrator', 'Exchange Administrator', 'Global Reader'),
    '/mailbox',
    '/mailboxes',
    '/recipient',
    '/recipients',
    '/groups',
    '/contacts',
    '/migrationbatch',
  ),
  ...refused(
    api,
    need('Exchange Administrator', 'Global Reader'),
    '/transportrule',
    '/transportrules',
    '/messagetrace',
    '/accepteddomain',
    '/remotedomain',
    '/inboundconnector',
    '/outboundconnector',
    '/organizationconfig',
    '/organizationrelationship',
    '/sharingpolicy',
    '/rolegroup',
    '/publicfolder',
    '/journalrule',
  ),
];
