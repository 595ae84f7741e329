import { low, medium, type NeedText, need, type PageRule } from '../rule';
import { conditionalAccess, hybridIdentity } from '../shared-needs';

const look: NeedText = need('Global Reader');
const organisation = { read: look, manage: need('Global Administrator') };
const domains = { read: look, manage: need('Domain Name Administrator') };
const passwords = { read: look, manage: need('Global Administrator') };
const apps = {
  read: look,
  manage: need('Office Apps Administrator', 'Cloud Application Administrator', 'AI Administrator'),
};
const search = { read: need('Search Editor'), manage: need('Search Administrator') };
const agents = { read: need('AI Reader', 'Global Reader'), manage: need('AI Administrator') };
const edge = { read: look, manage: need('Edge Administrator') };
const migration = {
  manage: need('Microsoft 365 Migration Administrator', 'SharePoint Administrator'),
};
const content = { manage: need('SharePoint Administrator') };
const partners = { read: look, manage: need('Global Administrator') };
const backup = { manage: need('Microsoft 365 Backup Administrator', 'SharePoint Administrator') };
const office = { read: look, manage: need('Office Apps Administrator') };
const answers = {
  read: need('Search Editor'),
  manage: need('Search Editor', 'Search Administrator'),
};
const viva = { read: look, manage: need('Insights Administrator', 'Knowledge Administrator') };
const knowledge = { read: look, manage: need('Knowledge Administrator', 'Knowledge Manager') };
const crossTenant = {
  read: need('Security Reader', 'Global Reader'),
  manage: need('Security Administrator'),
};
const securityAndPrivacy = ['m365:settings/securityprivacy'];
const passwordPolicy = 'm365:settings/securityprivacy/:/settings/l1/passwordpolicy';
const profile = ['m365:settings/organizationprofile', 'm365:companyprofile'];
const searching = ['m365:microsoftsearch', 'm365:searchintelligence'];
const sync = ['m365:dirsyncmanagement', 'm365:dirsyncerrors', 'm365:dirsync'];
const setup = ['m365:featureexplorer', 'm365:setup'];
const migrations = [
  'm365:featureexplorer/collections/migrations',
  'm365:featureexplorer/migration',
];

/** Setup and settings in the Microsoft 365 admin center. */
export const m365Tenant: PageRule[] = [
  medium('Domains', 'm365:domains', domains, 'task'),
  low('Org settings: services', 'm365:settings/services', organisation, 'derived'),
  low('Org settings: security and privacy', securityAndPrivacy, organisation, 'derived'),
  medium('Password expiration policy', passwordPolicy, passwords, 'howto'),
  low('Organization profile', profile, organisation, 'derived'),
  medium('Integrated apps', 'm365:settings/integratedapps', apps, 'howto'),
  medium('Search and intelligence', searching, search, 'role'),
  medium('Directory sync', sync, hybridIdentity, 'task'),
  low('Partner relationships', 'm365:partners', partners, 'derived'),
  low('Setup', setup, organisation, 'derived'),
  medium('Migration', migrations, migration, 'role'),
  medium('Agents', 'm365:agents', agents, 'role'),
  medium('Copilot', 'm365:copilot', agents, 'role'),
  low('Microsoft Edge', 'm365:edge', edge, 'derived'),
  low('Content understanding', 'm365:syntex', content, 'derived'),
  low('Microsoft 365 Backup', 'm365:backup', backup, 'derived'),
  medium('Add a domain', ['m365:domains/wizard', 'm365:domains/:/adddomain'], domains, 'task'),
  medium('Integrated app', 'm365:settings/integratedapps/:/appdetails', apps, 'howto'),
  medium('Add-ins', ['m365:settings/addins', 'm365:addins'], apps, 'role'),
  medium(
    'Search connectors',
    ['m365:microsoftsearch/connectors', 'm365:connectors'],
    search,
    'role',
  ),
  medium('Search answers', 'm365:microsoftsearch/answers', answers, 'role'),
  medium('Agent registry', ['m365:agents/all', 'm365:agents/registry'], agents, 'role'),
  medium('Agent requests', 'm365:agents/all/requested', agents, 'role'),
  medium('Agent settings', 'm365:agents/settings', agents, 'role'),
  medium('Copilot settings', ['m365:copilot/settings', 'm365:copilot/overview'], agents, 'role'),
  medium('Edge configuration profiles', 'm365:edge/policyconfiguration', edge, 'role'),
  medium('Edge site lists', ['m365:edge/sitelists', 'm365:edge/enterprisesitelists'], edge, 'role'),
  medium('Viva', ['m365:viva', 'm365:vivaadmin'], viva, 'role'),
  medium('Viva Topics', ['m365:knowledge', 'm365:topics'], knowledge, 'role'),
  medium('Conditional Access setup', 'm365:featureexplorer/security', conditionalAccess, 'task'),
  medium(
    'Multitenant collaboration',
    ['m365:multitenant', 'm365:crosstenant'],
    crossTenant,
    'howto',
  ),
  medium('All tenants', 'm365:tenants', {}, 'derived'),
  medium('Delegated partners', ['m365:partners/gdap', 'm365:partners/granular'], partners, 'howto'),
  medium(
    'Microsoft 365 Archive',
    ['m365:archive', 'm365:featureexplorer/archive'],
    content,
    'howto',
  ),
  medium('Brand center', 'm365:brandcenter', content, 'howto'),
  medium('Microsoft 365 Apps', ['m365:officeapps', 'm365:settings/officeapps'], office, 'role'),
];
