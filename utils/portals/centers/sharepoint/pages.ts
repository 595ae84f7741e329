import { type CallRule, medium, need, type PageRule, refused, routes } from '../rule';

const s = routes('sharepoint');

const readAll = need('Global Reader', 'SharePoint Administrator');
const sites = {
  read: readAll,
  manage: need('SharePoint Administrator', 'SharePoint Advanced Management Administrator'),
};
const sharePoint = { read: readAll, manage: need('SharePoint Administrator') };
const usage = { read: need('Reports Reader', 'Global Reader', 'SharePoint Administrator') };
const migration = {
  manage: need('Microsoft 365 Migration Administrator', 'SharePoint Administrator'),
};
const containers = {
  read: need('SharePoint Embedded Administrator', 'Global Reader'),
  manage: need('SharePoint Embedded Administrator', 'SharePoint Administrator'),
};
const advanced = {
  read: need('Global Reader', 'SharePoint Advanced Management Administrator'),
  manage: need('SharePoint Administrator', 'SharePoint Advanced Management Administrator'),
};
const backup = {
  manage: need('SharePoint Backup Administrator', 'Microsoft 365 Backup Administrator'),
};

const embedded = s('containers', 'activecontainers', 'deletedcontainers', 'containertypes');
const conditional = s('accesscontrol', 'unmanageddevices', 'devicespolicy');
const advancedPages = s(
  'advancedmanagement',
  'dataaccessgovernance',
  'restrictedaccesscontrol',
  'sitelifecyclemanagement',
  'recentactions',
  'changehistory',
);
const migrating = s('migration', 'migrationcenter', 'migrationmanager', 'migrationhome');
const settings = s('settings', 'classicsettings', 'notifications');
const templates = s('contenttypes', 'contenttypesgallery', 'contentservices', 'syntex');

/** The SharePoint admin center, by itself and under the Microsoft 365 admin center. */
export const pages: PageRule[] = [
  medium('SharePoint admin center', s('', '*'), sharePoint, 'role'),
  medium('Active sites', s('sitemanagement', 'activesites', 'sites'), sites, 'role'),
  medium('Deleted sites', s('recyclebin', 'deletedsites'), sharePoint, 'role'),
  medium('Sharing policies', s('sharing', 'externalsharing', 'policies'), sharePoint, 'role'),
  medium('Access control', conditional, sharePoint, 'role'),
  medium('SharePoint settings', settings, sharePoint, 'role'),
  medium('Term store', s('termstoreadmincenter', 'termstore'), sharePoint, 'role'),
  medium('Content type gallery', templates, sharePoint, 'role'),
  medium('OneDrive accounts', s('onedriveaccounts', 'onedrive'), sharePoint, 'role'),
  medium('SharePoint reports', s('reports', 'usage', 'usagereports'), usage, 'role'),
  medium('Migration', migrating, migration, 'role'),
  medium('Advanced management', advancedPages, advanced, 'role'),
  medium('SharePoint Embedded containers', embedded, containers, 'role'),
  medium('API access', s('webapipermissionmanagement', 'apiaccess'), sharePoint, 'howto'),
  medium('More SharePoint features', s('morefeatures', 'classicfeatures'), sharePoint, 'role'),
  medium('SharePoint backup', s('backup'), backup, 'role'),
];

const api = '*-admin.sharepoint.com';
const tenantAdmin = '/_api/microsoft.online.sharepoint.tenantadministration';

/**
 * Only paths that say what they are after: a stray refusal elsewhere must not count as the page's
 * own, nor one that only tells of a missing licence.
 */
export const calls: CallRule[] = [
  ['graph.microsoft.com', '/admin/sharepoint', need('SharePoint Administrator')],
  ...refused(
    api,
    need('SharePoint Administrator', 'Global Reader'),
    `${tenantAdmin}.tenant`,
    `${tenantAdmin}.siteproperties`,
    '/_api/{id}/sites',
    '/_api/{id}/renderadminlistdata',
  ),
];
