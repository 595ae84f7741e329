import { hybridIdentity } from './needs';
import { low, medium, type NeedText, need, type PageRule } from './rule';

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
const security = ['m365:settings/securityprivacy'];
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
  low('Org settings: security and privacy', security, organisation, 'derived'),
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
];
