import { type CallRule, medium, need, type PageRule, refused, routes } from '../rule';

const t = routes('teams');

const readTeams = need('Teams Reader', 'Global Reader', 'Teams Administrator');
const teams = { read: readTeams, manage: need('Teams Administrator') };
const voice = {
  read: need('Teams Reader', 'Teams Communications Administrator', 'Global Reader'),
  manage: need(
    'Teams Communications Administrator',
    'Teams Telephony Administrator',
    'Teams Administrator',
  ),
};
const meetings = {
  read: voice.read,
  manage: need('Teams Communications Administrator', 'Teams Administrator'),
};
const users = {
  read: need(
    'Teams Communications Support Engineer',
    'Teams Communications Support Specialist',
    'Teams Communications Administrator',
    'Teams Reader',
    'Teams Administrator',
  ),
  manage: need('Teams Administrator'),
};
const devices = {
  read: need('Teams Devices Administrator', 'Teams Reader', 'Global Reader'),
  manage: need('Teams Devices Administrator', 'Teams Administrator'),
};
const external = {
  read: readTeams,
  manage: need('Teams External Collaboration Administrator', 'Teams Administrator'),
};
const quality = {
  read: need(
    'Teams Communications Support Specialist',
    'Teams Communications Support Engineer',
    'Teams Communications Administrator',
    'Teams Administrator',
    'Global Reader',
  ),
};
const usage = {
  read: need('Reports Reader', 'Teams Reader', 'Global Reader', 'Teams Administrator'),
};

const policies = (...names: string[]): string[] => t(...names.map((name) => `policies/${name}`));
const templates = t('teams/templates', 'team-templates', 'templates/policies');
const settings = t('one-policy', 'company-wide-settings/teams-settings', 'teams-settings');
const conferencing = t('meetings/bridges', 'conference-bridges', 'meetings/conference-bridges');
const meetingPages = t('meetings', 'one-policy/settings/meeting', 'meeting-settings');
const meetingPolicies = policies('meetings', 'meeting', 'meeting-templates', 'customization');
const events = [...policies('live-events', 'events', 'broadcast'), ...t('meetings/live-events')];
const messages = [...policies('messaging'), ...t('messaging', 'messaging-policies')];
const calling = policies('calling', 'caller-id', 'call-park', 'call-hold', 'mobility', 'voicemail');
const emergency = [...policies('emergency-calling', 'emergency-call-routing'), ...t('locations')];
const routing = [...t('direct-routing', 'operators'), ...policies('voice-routing', 'dial-plan')];
const queues = t('call-queues', 'auto-attendants', 'voice', 'holidays', 'resource-accounts');
const rooms = t('teams-rooms', 'devices/rooms', 'devices/teams-rooms');
const phones = t('devices/ip-phones', 'devices/phones', 'devices/displays', 'devices/panels');
const chats = t('company-wide-settings/external-communications', 'external-access');
const guests = t('company-wide-settings/guest-configuration', 'guest-access');
const apps = policies('manage-apps', 'app-setup', 'app-permission', 'app-permissions');
const shops = t('apps', 'manage-apps', 'teams-apps', 'app-store-customization');
const callQuality = t('analytics/call-quality', 'call-analytics', 'analytics/cqd');
const upgrade = t('company-wide-settings/teams-upgrade-settings', 'teams-upgrade');
const frontline = t('frontline', 'frontline-deployment', 'shifts');
const packages = t('policy-packages', 'policies/policy-packages');
const networks = t('network-planner', 'networkplanner', 'planning');
const topology = t('network-topology', 'locations/network-topology');

/** The Teams admin center. */
export const pages: PageRule[] = [
  medium('Teams admin center', t('', '*'), teams, 'role'),
  medium('Teams', t('teams', 'teams/manage', 'manage-teams'), teams, 'role'),
  medium('Teams policies', policies('teams', 'channels'), teams, 'role'),
  medium('Team templates', templates, teams, 'role'),
  medium('Teams settings', settings, teams, 'role'),
  medium('Teams upgrade', upgrade, teams, 'role'),
  medium('Update policies', policies('update', 'teams-update'), teams, 'role'),
  medium('Policy packages', packages, teams, 'role'),
  medium('Users', t('users', 'manage-users'), users, 'role'),
  medium('Guest access', guests, teams, 'role'),
  medium('External access', chats, external, 'role'),
  medium('Meetings', meetingPages, meetings, 'role'),
  medium('Meeting policies', meetingPolicies, meetings, 'role'),
  medium('Live events and webinars', events, meetings, 'role'),
  medium('Conference bridges', conferencing, meetings, 'role'),
  medium('Audio conferencing', policies('audio-conferencing'), meetings, 'role'),
  medium('Messaging', messages, teams, 'role'),
  medium('Calling policies', calling, voice, 'role'),
  medium('Phone numbers', t('phone-numbers', 'porting', 'number-orders'), voice, 'role'),
  medium('Emergency calling', emergency, voice, 'role'),
  medium('Direct routing', routing, voice, 'role'),
  medium('Call queues and auto attendants', queues, voice, 'role'),
  medium('Network topology', topology, voice, 'role'),
  medium('Network planner', networks, voice, 'role'),
  medium('Teams devices', t('devices'), devices, 'role'),
  medium('Teams Rooms', rooms, devices, 'role'),
  medium('Teams phones', phones, devices, 'role'),
  medium('Teams apps', shops, teams, 'role'),
  medium('Teams app policies', apps, teams, 'role'),
  medium('Frontline deployment', frontline, teams, 'role'),
  medium('Usage reports', t('analytics', 'analytics/reports', 'reports'), usage, 'role'),
  medium('Call quality', callQuality, quality, 'role'),
];

const api = 'api.interfaces.records.teams.microsoft.com';
const configured = (...names: string[]) => names.map((name) => `/{id}/configurations/${name}`);

/**
 * Only paths that say what they are after: a stray refusal elsewhere must not count as the page's
 * own, nor one that only tells of a missing licence.
 */
export const calls: CallRule[] = [
  ['graph.microsoft.com', '/teamwork', need('Teams Reader', 'Teams Administrator')],
  ...refused(
    api,
    need('Teams Communications Administrator', 'Teams Administrator', 'Teams Reader'),
    ...configured('teamsmeetingpolicy', 'teamscallingpolicy', 'tenantdialplan', 'onlinevoiceroute'),
    '/{id}/telephonenumbers',
  ),
  ...refused(
    api,
    need('Teams Administrator', 'Teams Reader'),
    ...configured('teamsmessagingpolicy', 'teamsapppermissionpolicy', 'teamsappsetuppolicy'),
    ...configured('teamsclientconfiguration', 'teamsguestmessagingconfiguration'),
  ),
  ...refused(
    api,
    need('Teams External Collaboration Administrator', 'Teams Administrator'),
    ...configured('tenantfederationsettings', 'externalaccesspolicy'),
  ),
];
