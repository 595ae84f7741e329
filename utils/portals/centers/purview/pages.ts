import { type CallRule, medium, need, type PageRule, refused, routes } from '../rule';

const p = routes('purview');

const readAll = need('Global Reader', 'Compliance Data Administrator', 'Compliance Administrator');
const data = {
  read: readAll,
  manage: need(
    'Compliance Data Administrator',
    'Compliance Administrator',
    'Security Administrator',
    'purview:Information Protection Admins',
  ),
};
const compliance = {
  read: readAll,
  manage: need('Compliance Administrator', 'Compliance Data Administrator'),
};
const retention = {
  read: readAll,
  manage: need(
    'Compliance Data Administrator',
    'Compliance Administrator',
    'purview:Records Management',
  ),
};
const alerts = {
  read: need('Security Reader', 'Global Reader', 'Compliance Data Administrator'),
  manage: need('Compliance Data Administrator', 'Security Operator', 'Compliance Administrator'),
};
const discovery = {
  manage: need('purview:eDiscovery Manager', 'purview:eDiscovery Administrator'),
};
const audit = {
  read: need('purview:Audit Reader', 'purview:Audit Manager', 'Global Reader'),
  manage: need('purview:Audit Manager', 'Compliance Administrator'),
};
const insider = {
  read: need('purview:Insider Risk Management Analysts', 'purview:Insider Risk Management'),
  manage: need(
    'purview:Insider Risk Management Admins',
    'purview:Insider Risk Management',
    'Compliance Administrator',
  ),
};
const communication = {
  read: need('purview:Communication Compliance Viewers', 'purview:Communication Compliance'),
  manage: need(
    'purview:Communication Compliance Admins',
    'purview:Communication Compliance',
    'Compliance Administrator',
  ),
};
const content = {
  read: need(
    'purview:Content Explorer List Viewer',
    'purview:Content Explorer Content Viewer',
    'Compliance Data Administrator',
  ),
};
const activity = {
  read: need('Compliance Data Administrator', 'Compliance Administrator', 'Security Administrator'),
};
const privacy = {
  read: need('purview:Privacy Management Viewers', 'purview:Privacy Management'),
  manage: need('purview:Privacy Management Administrators', 'purview:Privacy Management'),
};
const dataMap = {
  read: need('purview:Data Readers', 'purview:Data Curators'),
  manage: need('purview:Data Source Administrators', 'purview:Collection Administrators'),
};
const dataCatalog = {
  read: need('purview:Data Catalog Readers', 'purview:Data Governance Administrators'),
  manage: need('purview:Data Governance Administrators'),
};
const roleGroups = {
  read: need('Global Reader'),
  manage: need('purview:Organization Management', 'Global Administrator'),
};
const billing = { manage: need('Billing Administrator') };
const posture = {
  read: need('Security Reader', 'Global Reader', 'Compliance Administrator'),
  manage: need('Compliance Administrator', 'Compliance Data Administrator'),
};
const agents = { ...posture, read: need('AI Reader', ...posture.read.least, 'Global Reader') };
const governance = {
  read: need('Security Reader', 'Global Reader', 'Compliance Administrator'),
  manage: need('Compliance Administrator', 'Cloud App Security Administrator'),
};

const info = (page: string): string[] => p(`informationprotection/${page}`);
const classes = (page: string): string[] =>
  ['informationprotection', 'datalossprevention', 'cc', 'dataclassificationsolution']
    .map((solution) => `${solution}/dataclassification/${page}`)
    .concat(`dataclassification/${page}`)
    .flatMap((path) => p(path));
const labels = [...info('labels'), ...info('informationprotectionlabels')];
const sensitive = [
  ...classes('multicloudsensitiveinfotypes'),
  ...classes('sensinfotypes'),
  ...p('dataclassificationclassifiers'),
];
const lifecycle = p('datalifecyclemanagement', 'informationgovernance', 'retention');
const policies = p('datalifecyclemanagement/policies', 'datalifecyclemanagement/retention');
const searches = p('ediscovery/contentsearchv2', 'contentsearchv2', 'contentsearch');
const advanced = p('ediscovery', 'advancedediscovery', 'classicediscovery');
const cases = p('ediscovery/advancedediscovery', 'ediscovery/cases');
const watching = p('communicationcompliance', 'cc', 'supervisoryreview');
const subject = p('priva/dsr', 'privacymgmtsrm', 'priva/subjectrightsrequests');
const risks = p('priva/prm', 'privacymgmtoverview', 'priva/privacyriskmanagement');
const permissions = p('settings/purviewpermissions', 'settings/rolesandscopes', 'permissions');
const catalog = p('datagovernance', 'unifiedcatalog', 'datacatalog', 'governance');

/** Microsoft Purview, with the paths of the older compliance portal. */
export const pages: PageRule[] = [
  medium('Microsoft Purview', p('', '*'), compliance, 'role'),
  medium('Data loss prevention', p('datalossprevention'), data, 'howto'),
  medium('DLP policies', p('datalossprevention/policies'), data, 'howto'),
  medium(
    'DLP alerts',
    p('datalossprevention/alerts', 'datalossprevention/dlpalerts'),
    alerts,
    'howto',
  ),
  medium('Endpoint DLP settings', p('datalossprevention/settings'), data, 'howto'),
  medium('Information protection', p('informationprotection'), data, 'howto'),
  medium('Sensitivity labels', labels, data, 'howto'),
  medium('Label publishing policies', info('labelpolicies'), data, 'howto'),
  medium('Auto-labeling policies', info('autolabeling'), data, 'howto'),
  medium('Sensitive information types', sensitive, data, 'howto'),
  medium('Exact data match', classes('exactdatamatch'), data, 'howto'),
  medium('Trainable classifiers', classes('trainableclassifiers'), data, 'howto'),
  medium('On-demand classification', classes('colddatascans'), data, 'howto'),
  medium('Content explorer', classes('contentexplorer'), content, 'howto'),
  medium('Activity explorer', classes('activityexplorer'), activity, 'howto'),
  medium('Data explorer', classes('dataandactivitydiscovery'), content, 'derived'),
  medium('Data lifecycle management', lifecycle, retention, 'howto'),
  medium('Retention policies', policies, retention, 'howto'),
  medium('Records management', p('recordsmanagement'), retention, 'howto'),
  medium('Adaptive scopes', p('settings/adaptivescopes'), retention, 'howto'),
  medium('eDiscovery', advanced, discovery, 'howto'),
  medium('eDiscovery cases', cases, discovery, 'howto'),
  medium('Content search', searches, discovery, 'howto'),
  medium('Audit', p('audit', 'audit/auditsearch', 'auditlogsearch'), audit, 'howto'),
  medium('Audit retention policies', p('audit/auditpolicies'), audit, 'howto'),
  medium('Insider risk management', p('insiderriskmgmt'), insider, 'howto'),
  medium('Communication compliance', watching, communication, 'howto'),
  medium('Information barriers', p('informationbarriers'), compliance, 'howto'),
  medium('Compliance Manager', p('compliancemanager', 'compliancescore'), data, 'howto'),
  medium('Data security posture', p('dspm', 'datasecurityposture'), posture, 'howto'),
  medium('DSPM for AI', p('dspmforai', 'purviewforai', 'aihub'), agents, 'howto'),
  medium('Data security investigations', p('datasecurityinvestigations'), discovery, 'derived'),
  medium('App governance', p('cloudapps/app-governance'), governance, 'howto'),
  medium('Microsoft Priva', p('priva'), privacy, 'howto'),
  medium('Privacy risk management', risks, privacy, 'howto'),
  medium('Subject rights requests', subject, privacy, 'howto'),
  medium('Data Map', p('datamap', 'data-map'), dataMap, 'howto'),
  medium('Unified Catalog', catalog, dataCatalog, 'howto'),
  medium('Purview role groups', permissions, roleGroups, 'howto'),
  medium('Purview settings', p('settings', 'settings/account'), compliance, 'derived'),
  medium('Encryption settings', p('settings/encryption'), compliance, 'howto'),
  medium('Device onboarding', p('settings/deviceonboarding'), compliance, 'howto'),
  medium('Trials', p('trialhorizontalhub', 'trials'), billing, 'derived'),
];

const api = 'purview.microsoft.com';

/**
 * Only paths that say what they are after: a stray refusal elsewhere must not count as the page's
 * own, nor one that only tells of a missing licence.
 */
export const calls: CallRule[] = [
  ['graph.microsoft.com', '/compliance/ediscovery', need('purview:eDiscovery Manager')],
  ...refused(
    api,
    need('Compliance Data Administrator', 'Compliance Administrator', 'Global Reader'),
    '/apiproxy/dlp',
    '/apiproxy/mip',
    '/apiproxy/labels',
    '/apiproxy/retention',
    '/api/dlp',
  ),
  ...refused(
    api,
    need('purview:eDiscovery Manager', 'purview:eDiscovery Administrator'),
    '/apiproxy/ediscovery',
    '/api/ediscovery',
  ),
  ...refused(api, need('purview:Audit Reader', 'Global Reader'), '/apiproxy/adtsch', '/api/audit'),
  ...refused(
    api,
    need('purview:Insider Risk Management Admins', 'purview:Insider Risk Management'),
    '/apiproxy/irm',
    '/api/insiderrisk',
  ),
];
