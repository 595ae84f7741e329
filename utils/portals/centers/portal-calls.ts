import type { CallRule } from './entra/calls';
import { type NeedText, need } from './rule';
import { readSecurity } from './shared-needs';

const under = (host: string, needed: NeedText, ...paths: string[]): CallRule[] =>
  paths.map((path) => [host, path, needed]);

const exchange = 'admin.exchange.microsoft.com';
const sharePoint = '*-admin.sharepoint.com';
const teams = 'api.interfaces.records.teams.microsoft.com';
const defender = 'security.microsoft.com';
const purview = 'purview.microsoft.com';
const platform = 'api.bap.microsoft.com';
const platformAdmin = 'api.admin.powerplatform.microsoft.com';

const tenantAdmin = '/_api/microsoft.online.sharepoint.tenantadministration';
const configured = (...names: string[]) => names.map((name) => `/{id}/configurations/${name}`);

/**
 * Calls of the other portals to their servers. Only paths that say what they are after: a stray
 * refusal elsewhere must not count as the page's own, nor one that only tells of a missing licence.
 */
export const portalCalls: CallRule[] = [
  ...under(
    exchange,
    need('Exchange Recipient Administrator', 'Exchange Administrator', 'Global Reader'),
    '/mailbox',
    '/mailboxes',
    '/recipient',
    '/recipients',
    '/groups',
    '/contacts',
    '/migrationbatch',
  ),
  ...under(
    exchange,
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
  ...under(
    sharePoint,
    need('SharePoint Administrator', 'Global Reader'),
    `${tenantAdmin}.tenant`,
    `${tenantAdmin}.siteproperties`,
    '/_api/{id}/sites',
    '/_api/{id}/renderadminlistdata',
  ),
  ...under(
    teams,
    need('Teams Communications Administrator', 'Teams Administrator', 'Teams Reader'),
    ...configured('teamsmeetingpolicy', 'teamscallingpolicy', 'tenantdialplan', 'onlinevoiceroute'),
    '/{id}/telephonenumbers',
  ),
  ...under(
    teams,
    need('Teams Administrator', 'Teams Reader'),
    ...configured('teamsmessagingpolicy', 'teamsapppermissionpolicy', 'teamsappsetuppolicy'),
    ...configured('teamsclientconfiguration', 'teamsguestmessagingconfiguration'),
  ),
  ...under(
    teams,
    need('Teams External Collaboration Administrator', 'Teams Administrator'),
    ...configured('tenantfederationsettings', 'externalaccesspolicy'),
  ),
  ...under(
    defender,
    readSecurity,
    '/apiproxy/mtp/incidentqueue',
    '/apiproxy/mtp/alertsapiservice',
    '/apiproxy/mtp/huntingservice',
    '/apiproxy/mtp/actioncenter',
    '/apiproxy/mtp/securescore',
    '/apiproxy/mtp/ndr',
    '/apiproxy/di',
  ),
  ...under(
    defender,
    need('Cloud App Security Administrator', 'Security Reader', 'Global Reader'),
    '/apiproxy/mcas',
  ),
  ...under(
    purview,
    need('Compliance Data Administrator', 'Compliance Administrator', 'Global Reader'),
    '/apiproxy/dlp',
    '/apiproxy/mip',
    '/apiproxy/labels',
    '/apiproxy/retention',
    '/api/dlp',
  ),
  ...under(
    purview,
    need('purview:eDiscovery Manager', 'purview:eDiscovery Administrator'),
    '/apiproxy/ediscovery',
    '/api/ediscovery',
  ),
  ...under(
    purview,
    need('purview:Audit Reader', 'Global Reader'),
    '/apiproxy/adtsch',
    '/api/audit',
  ),
  ...under(
    purview,
    need('purview:Insider Risk Management Admins', 'purview:Insider Risk Management'),
    '/apiproxy/irm',
    '/api/insiderrisk',
  ),
  ...under(
    platform,
    need('Power Platform Administrator', 'Dynamics 365 Administrator'),
    '/providers/microsoft.businessappplatform/scopes/admin',
    '/providers/microsoft.businessappplatform/listtenantsettings',
    '/providers/microsoft.businessappplatform/environments',
  ),
  ...under(
    platformAdmin,
    need('Power Platform Administrator', 'Dynamics 365 Administrator'),
    '/api/environments',
    '/api/tenantsettings',
    '/api/capacity',
  ),
  ...under('config.office.com', need('Office Apps Administrator'), '/appconfig', '/settings'),
];
