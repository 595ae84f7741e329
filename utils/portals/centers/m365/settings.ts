import { medium, type NeedsText, type NeedText, need, type PageRule, routes } from '../rule';
import { authenticationPolicy, hybridIdentity } from '../shared-needs';

const m = routes('m365');

/** Org settings open as a panel: `settings/services/:/settings/l1/<name>`. */
const panel =
  (tab: string) =>
  (...names: string[]): string[] =>
    m(...names.map((name) => `settings/${tab}/:/settings/l1/${name}`));
const service = panel('services');
const privacy = panel('securityprivacy');
const profile = panel('organizationprofile');

const look: NeedText = need('Global Reader');
const organisation: NeedsText = { read: look, manage: need('Global Administrator') };
const office: NeedsText = { read: look, manage: need('Office Apps Administrator') };
const exchange: NeedsText = { read: look, manage: need('Exchange Administrator') };
const groups: NeedsText = { read: look, manage: need('Groups Administrator') };
const teams: NeedsText = { read: look, manage: need('Teams Administrator') };
const sharePoint: NeedsText = { read: look, manage: need('SharePoint Administrator') };
const search: NeedsText = { read: look, manage: need('Search Administrator') };
const engage: NeedsText = { read: look, manage: need('Yammer Administrator') };
const learning: NeedsText = {
  read: look,
  manage: need('Knowledge Administrator', 'Knowledge Manager'),
};
const insights: NeedsText = {
  read: look,
  manage: need('Insights Administrator', 'Global Administrator'),
};
const goals: NeedsText = { read: look, manage: need('Viva Goals Administrator') };
const dynamics: NeedsText = { read: look, manage: need('Dynamics 365 Administrator') };
const billing: NeedsText = { read: look, manage: need('Billing Administrator') };
const consent: NeedsText = { read: look, manage: need('Privileged Role Administrator') };
const graphData: NeedsText = {
  read: look,
  manage: need('Microsoft Graph Data Connect Administrator', 'Global Administrator'),
};
const security: NeedsText = {
  read: need('Security Reader', 'Global Reader'),
  manage: need('Security Administrator'),
};
const lockbox: NeedsText = {
  read: look,
  manage: need('Customer LockBox Access Approver', 'Global Administrator'),
};
const people: NeedsText = { read: look, manage: need('People Administrator') };
const places: NeedsText = { read: look, manage: need('Places Administrator') };
const authentication: NeedsText = authenticationPolicy;
const support: NeedsText = { read: look, manage: need('Service Support Administrator') };

const scripts = service('officescripts', 'officeonline', 'officeontheweb');
const installs = service('softwaredownload', 'officeinstallationoptions', 'officesoftware');
const mfa = service('azuremfa', 'multifactorauth', 'multifactorauthentication');
const selfService = service('selfservicepurchase', 'selfservicetrialsandpurchases');
const reset = privacy('selfservicereset', 'selfservicepasswordreset');
const lockboxes = [...privacy('customerlockbox'), ...m('customerlockbox')];
const viva = service('vivainsights', 'myanalytics', 'briefingemail', 'mrpp');
const help = profile('helpdesk', 'helpdeskinformation', 'supportintegration');
const places365 = [...service('places'), ...m('places')];
const information = profile('organizationinformation', 'companyinformation', 'companyprofile');

/** The panels of *Org settings* in the Microsoft 365 admin center that have a role of their own. */
export const m365Settings: PageRule[] = [
  medium('Bookings', service('bookings'), exchange, 'howto'),
  medium('Calendar', service('calendar'), exchange, 'howto'),
  medium('Mail', service('mail', 'exchangeonline'), exchange, 'howto'),
  medium('Modern authentication', service('modernauthentication', 'modernauth'), exchange, 'howto'),
  medium('Dynamics 365', service('dynamics365', 'dynamicscrm'), dynamics, 'howto'),
  medium('Customer Voice', service('dynamics365customervoice'), dynamics, 'howto'),
  medium('Microsoft 365 Groups', service('m365groups', 'securityo365groups'), groups, 'howto'),
  medium('Microsoft Forms', service('officeforms', 'forms'), office, 'howto'),
  medium('Microsoft 365 installation options', installs, office, 'howto'),
  medium('Office on the web', scripts, office, 'howto'),
  medium('Loop', service('loop'), sharePoint, 'howto'),
  medium('Planner', service('planner', 'project'), organisation, 'howto'),
  medium('To Do', service('todo'), organisation, 'howto'),
  medium('Sway', service('sway'), office, 'howto'),
  medium('Whiteboard', service('whiteboard'), office, 'howto'),
  medium('Microsoft Teams', service('teams', 'skypeteams', 'microsoftteams'), teams, 'role'),
  medium('SharePoint', service('sharepoint', 'sitessharing', 'sites'), sharePoint, 'role'),
  medium('Brand center', service('brandcenter'), sharePoint, 'howto'),
  medium('Multifactor authentication', mfa, authentication, 'howto'),
  medium('Directory synchronization', service('directorysync', 'dirsync'), hybridIdentity, 'task'),
  medium('Search and intelligence analytics', service('searchintelligence'), search, 'role'),
  medium('News', service('news', 'microsoftnews', 'bing'), search, 'howto'),
  medium('Viva Insights', viva, insights, 'role'),
  medium('Viva Learning', service('vivalearning', 'learning'), learning, 'role'),
  medium('Viva Engage', service('yammer', 'vivaengage'), engage, 'role'),
  medium('Viva Goals', service('vivagoals'), goals, 'role'),
  medium('User consent to apps', service('userconsent', 'userownedapps', 'apps'), consent, 'howto'),
  medium('Graph Data Connect', service('graphdataconnect', 'o365dataplan'), graphData, 'role'),
  medium('Self-service trials and purchases', selfService, billing, 'howto'),
  medium('Report privacy', service('reports', 'orgsettingsreports'), organisation, 'howto'),
  medium(
    'Adoption Score settings',
    service('adoptionscore', 'productivityscore'),
    organisation,
    'howto',
  ),
  medium('Account linking', service('accountlinking'), organisation, 'howto'),
  medium('Cortana', service('cortana', 'azurespeechservices'), organisation, 'howto'),
  medium('Places', places365, places, 'role'),
  medium('Customer Lockbox', lockboxes, lockbox, 'howto'),
  medium('Idle session timeout', privacy('idlesessiontimeout', 'idletimeout'), security, 'howto'),
  medium('Self-service password reset', reset, authentication, 'howto'),
  medium('Guest sharing', privacy('sharing'), organisation, 'howto'),
  medium('Privileged access', privacy('privilegedaccess'), organisation, 'howto'),
  medium('Privacy profile', privacy('privacyprofile', 'privacystatement'), organisation, 'howto'),
  medium('Bing data collection', privacy('bingdatacollection'), search, 'howto'),
  medium('Pronouns', privacy('pronouns', 'peoplesettings'), people, 'role'),
  medium('Organization information', information, organisation, 'howto'),
  medium('Release preferences', profile('releasepreferences'), organisation, 'howto'),
  medium('Custom themes', profile('customthemes', 'themes'), organisation, 'howto'),
  medium('Custom app launcher tiles', profile('customtiles'), organisation, 'howto'),
  medium('Data location', profile('datalocation'), organisation, 'howto'),
  medium('Help desk information', help, support, 'howto'),
];
