import { high, low, medium, need, oneOf, type PageRule } from '../rule';
import { applications, conditionalAccess, logs } from '../shared-needs';

const iam = 'Microsoft_AAD_IAM';
const start = `${iam}/StartboardApplicationsMenuBlade`;
const app = `${iam}/ManagedAppMenuBlade`;
const consent = `${iam}/ConsentPoliciesMenuBlade`;
const registered = 'Microsoft_AAD_RegisteredApps';
const registration = `${registered}/ApplicationMenuBlade`;
const agents = `${registered}/AllAgents`;
const blueprint = `${registered}/AgentBlueprintDetails`;
const identity = `${registered}/AgentIdentity`;

const list = [
  `${iam}/ActiveDirectoryMenuBlade/EnterpriseApps`,
  `${start}/AppAppsPreview`,
  `${start}/Overview`,
  start,
  `${app}/Overview`,
  app,
];
const assignments = {
  manage: need(
    'Cloud Application Administrator',
    'Application Administrator',
    'User Administrator',
  ),
};
const readAll = need('Global Reader');
const proxy = { manage: need('Application Administrator') };
const workflow = { read: readAll, manage: need('Global Administrator') };
const userConsent = { read: readAll, manage: need('Privileged Role Administrator') };
const extensions = {
  manage: need('Authentication Extensibility Administrator', 'Application Administrator'),
};
const classes = { read: readAll, ...applications };
const requests = {
  read: readAll,
  manage: oneOf('Cloud Application Administrator', 'Privileged Role Administrator'),
};
const consented = {
  manage: oneOf('Cloud Application Administrator', 'Privileged Role Administrator'),
};
const attributes = {
  read: need('Attribute Assignment Reader', 'Attribute Assignment Administrator'),
  manage: need('Attribute Assignment Administrator'),
};
const secured = [
  `${app}/CustomSecurityAttributes`,
  `${app}/CustomAttributes`,
  `${identity}/customSecurityAttributes`,
];
const gallery = [`${iam}/AppGalleryBladeV2/*`, `${iam}/AppGalleryBladeV2`];
const newApp = {
  ...applications,
  create: need(
    'Application Developer',
    'Cloud Application Administrator',
    'Application Administrator',
  ),
};
const secureApps = {
  ...conditionalAccess,
  manage: oneOf('Conditional Access Administrator', 'Application Administrator'),
};
const registry = { manage: need('Agent Registry Administrator') };
const registrations = [
  `${registered}/ApplicationsListBlade/*`,
  `${iam}/ActiveDirectoryMenuBlade/RegisteredApps`,
];
const agent = {
  read: need('AI Reader', 'Global Reader', 'Agent ID Administrator'),
  manage: need('Agent ID Administrator', 'AI Administrator'),
};

/** Enterprise applications, app registrations, agents. */
export const entraApplications: PageRule[] = [
  high('Enterprise applications', list, applications, 'task'),
  high('Users and groups of an application', `${app}/Users`, assignments, 'task'),
  high('Owners of an application', `${app}/Owners`, applications, 'task'),
  high('Application proxy', `${app}/AppProxy`, proxy, 'task'),
  high('Provisioning of an application', `${app}/Provisioning`, applications, 'task'),
  high('Single sign-on', `${app}/SignOn`, applications, 'task'),
  medium('Sign-in logs of an application', `${app}/SignIns`, logs, 'task'),
  medium('Application', `${app}/*`, applications, 'derived'),
  medium('Admin consent settings', `${consent}/AdminConsentSettings`, workflow, 'howto'),
  medium('Permission classifications', `${consent}/PermissionClassifications`, classes, 'howto'),
  medium('Consent and permissions', `${consent}/*`, userConsent, 'howto'),
  medium('Admin consent requests', `${start}/AccessRequests`, requests, 'howto'),
  medium('Application collections', `${start}/Collections`, applications, 'task'),
  medium('User settings of applications', `${start}/UserSettings`, userConsent, 'howto'),
  medium('Security attributes of an application', secured, attributes, 'howto'),
  medium('Permissions of an application', `${app}/Permissions`, consented, 'task'),
  medium(
    'Conditional Access of an application',
    `${app}/ConditionalAccess`,
    conditionalAccess,
    'task',
  ),
  medium('Add an application', gallery, newApp, 'task'),
  medium('User consent settings', `${consent}/UserSettings`, userConsent, 'howto'),
  high(
    'Custom authentication extensions',
    `${start}/CustomAuthenticationExtensions`,
    extensions,
    'task',
  ),
  medium('Enterprise application settings', `${start}/*`, applications, 'derived'),
  high('Private applications', `${iam}/EnterpriseApplicationListBladeV3/*`, secureApps, 'howto'),
  medium('App registrations', registrations, newApp, 'task'),
  medium('New registration', `${registered}/CreateApplicationBlade/*`, newApp, 'task'),
  low('App registrations and agents', `${registered}/*`, applications, 'derived'),
  low('App registration', [`${registration}/*`, registration], applications, 'derived'),
  high('Agent registry', `${agents}/agentRegistry`, registry, 'howto'),
  high('Agent collections', `${agents}/agentCollections`, registry, 'howto'),
  low('Agent blueprints', [`${agents}/allAgentBlueprints`, `${blueprint}/*`], agent, 'derived'),
  low('Agents', [`${agents}/*`, agents, `${identity}/*`], agent, 'derived'),
];
