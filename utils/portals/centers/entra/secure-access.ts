import { high, low, medium, need, type PageRule } from '../rule';
import { conditionalAccess, secureAccess } from '../shared-needs';

const ext = 'Microsoft_Azure_Network_Access';
const iam = 'Microsoft_AAD_IAM';
const blades = (...names: string[]) => names.flatMap((n) => [`${ext}/${n}`, `${ext}/${n}/*`]);

const connectors = { manage: need('Application Administrator') };
const connectorList = [
  ...blades('PrivateNetworks'),
  'Microsoft_Entra_GSA_Connect/Connectors',
  'Microsoft_Entra_GSA_Connect/Connectors/*',
];
const traffic = blades('ForwardingProfile', 'TrafficForwarding');
const aiLogs = {
  read: need('Global Secure Access Log Reader', 'Global Secure Access Administrator'),
};
const traffics = {
  read: need(
    'Global Secure Access Log Reader',
    'Reports Reader',
    'Global Secure Access Administrator',
  ),
};
const remote = blades('Branches', 'EditBranchMenuBlade');
const webFilter = blades('WebFilteringPolicy', 'EditFilteringPolicyMenuBlade');
const tls = blades('TLSInspectionPolicy', 'EditTlsInspectionPolicyMenuBlade');
const prompts = blades('PromptPolicy', 'EditPromptPolicyMenuBlade');
const profiles = blades('FilteringPolicyProfiles', 'SecurityProfiles', 'EditProfileMenuBlade');
const quick = [`${iam}/QuickAccessMenuBlade/*`, ...blades('PrivateAccessOverview')];

/** Global Secure Access. */
export const entraSecureAccess: PageRule[] = [
  high('Traffic forwarding', traffic, secureAccess, 'howto'),
  high('Remote networks', remote, secureAccess, 'howto'),
  high('Client download', blades('Clients'), secureAccess, 'howto'),
  high('Private network connectors', connectorList, connectors, 'task'),
  high('Web content filtering', webFilter, secureAccess, 'howto'),
  high('TLS inspection policies', tls, secureAccess, 'howto'),
  high('File policies', blades('FilePolicy', 'EditFilePolicyMenuBlade'), secureAccess, 'howto'),
  high('MCP policies', blades('McpPolicy'), secureAccess, 'howto'),
  low('Prompt policies', prompts, secureAccess, 'derived'),
  low('Security profiles', profiles, secureAccess, 'derived'),
  low('Quick access', quick, conditionalAccess, 'derived'),
  low('Session management', blades('Security'), secureAccess, 'derived'),
  high('Global Secure Access alerts', blades('AlertsBlade'), secureAccess, 'howto'),
  high('Generative AI insights', blades('GenAiInsights'), aiLogs, 'howto'),
  high('Remote network health logs', blades('RemoteNetworkHealthLogs'), secureAccess, 'howto'),
  low('Global Secure Access', blades('AdminDashboard', 'Welcome'), secureAccess, 'derived'),
  medium('Deployment logs', blades('DeploymentLogs'), secureAccess, 'howto'),
  medium('Security filtering', blades('SecurityFiltering'), secureAccess, 'howto'),
  medium('Traffic logs', blades('TrafficLogs', 'NetworkTraffic'), traffics, 'role'),
  medium('Adaptive access', blades('AdaptiveAccess'), secureAccess, 'howto'),
  low('Global Secure Access pages', `${ext}/*`, secureAccess, 'derived'),
];
