import { medium, need, type PageRule } from '../rule';
import { type AzureType, azureTypes } from './resource-types';

/** Types whose lists are worth a name; a type with a role of its own is in `azure-types.ts`. */
const others: [type: string, title: string, role?: `azure:${string}`][] = [
  ['Microsoft.AVS/privateClouds', 'Azure VMware Solution'],
  ['Microsoft.Compute/snapshots', 'Snapshots', 'azure:Disk Snapshot Contributor'],
  ['Microsoft.Compute/images', 'Images'],
  ['Microsoft.Compute/galleries', 'Compute galleries'],
  ['Microsoft.Compute/availabilitySets', 'Availability sets', 'azure:Virtual Machine Contributor'],
  [
    'Microsoft.Compute/virtualMachines/providers/guestConfigurationAssignments',
    'Guest assignments',
    'azure:Guest Configuration Resource Contributor',
  ],
  [
    'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies',
    'Web Application Firewall policies',
    'azure:Network Contributor',
  ],
  [
    'Microsoft.Network/frontdoorWebApplicationFirewallPolicies',
    'Front Door firewall policies',
    'azure:Network Contributor',
  ],
  ['Microsoft.Network/firewallPolicies', 'Firewall policies', 'azure:Network Contributor'],
  ['Microsoft.Network/natGateways', 'NAT gateways', 'azure:Network Contributor'],
  ['Microsoft.Network/virtualNetworkGateways', 'VPN gateways', 'azure:Network Contributor'],
  ['Microsoft.Network/expressRouteCircuits', 'ExpressRoute', 'azure:Network Contributor'],
  ['Microsoft.Network/bastionHosts', 'Bastions', 'azure:Network Contributor'],
  ['Microsoft.Network/privateEndpoints', 'Private endpoints', 'azure:Network Contributor'],
  ['Microsoft.Network/ddosProtectionPlans', 'DDoS protection plans', 'azure:Network Contributor'],
  ['Microsoft.SecurityCopilot/capacities', 'Security Copilot capacities'],
  ['Microsoft.App/containerApps', 'Container apps', 'azure:Container Apps Contributor'],
  ['Microsoft.ContainerRegistry/registries', 'Container registries'],
  ['Microsoft.ContainerInstance/containerGroups', 'Container instances'],
  ['Microsoft.CognitiveServices/accounts', 'AI services', 'azure:Cognitive Services Contributor'],
  ['Microsoft.MachineLearningServices/workspaces', 'Machine Learning'],
  ['Microsoft.Databricks/workspaces', 'Azure Databricks'],
  ['Microsoft.Synapse/workspaces', 'Azure Synapse Analytics'],
  ['Microsoft.ServiceBus/namespaces', 'Service Bus'],
  ['Microsoft.EventHub/namespaces', 'Event Hubs'],
  ['Microsoft.DBforPostgreSQL/flexibleServers', 'Azure Database for PostgreSQL'],
  ['Microsoft.DBforMySQL/flexibleServers', 'Azure Database for MySQL'],
  [
    'Microsoft.HybridCompute/machines',
    'Azure Arc machines',
    'azure:Azure Connected Machine Resource Administrator',
  ],
  [
    'Microsoft.DesktopVirtualization/hostPools',
    'Host pools',
    'azure:Desktop Virtualization Host Pool Contributor',
  ],
  [
    'Microsoft.Insights/dataCollectionRules',
    'Data collection rules',
    'azure:Monitoring Contributor',
  ],
  ['Microsoft.Insights/actionGroups', 'Action groups', 'azure:Monitoring Contributor'],
  ['Microsoft.Portal/dashboards', 'Dashboards'],
  ['Microsoft.Resources/templateSpecs', 'Template specs', 'azure:Template Spec Contributor'],
  [
    'Microsoft.AppConfiguration/configurationStores',
    'App Configuration',
    'azure:App Configuration Contributor',
  ],
  ['Microsoft.Devices/IotHubs', 'IoT Hub'],
  ['Microsoft.SignalRService/SignalR', 'SignalR', 'azure:SignalR Contributor'],
  ['Microsoft.Maps/accounts', 'Azure Maps accounts'],
  ['Microsoft.Purview/accounts', 'Microsoft Purview accounts'],
  ['Microsoft.NetApp/netAppAccounts', 'Azure NetApp Files'],
  ['Microsoft.StorageSync/storageSyncServices', 'Storage Sync Services'],
];

const listOf = (type: string, title: string, role: `azure:${string}`): PageRule =>
  medium(
    title,
    `browse/${type}`,
    {
      read: need('azure:Reader', role, 'azure:Contributor', 'azure:Owner'),
      manage: need(role, 'azure:Contributor', 'azure:Owner'),
    },
    'role',
  );

const many = (title: string): string =>
  /s$|^Azure |^Log |^Application Insights|^Traffic|^API /.test(title)
    ? title.replace(/address$/, 'addresses').replace(/Service$/, 'Services')
    : `${title}s`;

const known = (types: AzureType[]): PageRule[] =>
  types.map(([type, title, role]) => listOf(type, many(title), `azure:${role}`));

/** Lists of Azure resources of one type. */
export const azureLists: PageRule[] = [
  ...known(azureTypes),
  ...others.map(([type, title, role]) => listOf(type, title, role ?? 'azure:Contributor')),
  listOf('*', 'Azure resources', 'azure:Contributor'),
];
