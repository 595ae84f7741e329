/** An Azure resource's type, what the portal calls it, and the built-in role made to manage it. */
export type AzureType = [type: string, title: string, role: string];

/**
 * Types whose pages people stand on most, with the role that is less than Contributor for them
 * (Microsoft's list of Azure built-in roles). Others are managed by Contributor.
 */
export const azureTypes: AzureType[] = [
  ['Microsoft.Compute/virtualMachines', 'Virtual machine', 'Virtual Machine Contributor'],
  ['Microsoft.Compute/virtualMachineScaleSets', 'Scale set', 'Virtual Machine Contributor'],
  ['Microsoft.Compute/disks', 'Disk', 'Contributor'],
  ['Microsoft.Storage/storageAccounts', 'Storage account', 'Storage Account Contributor'],
  ['Microsoft.KeyVault/vaults', 'Key vault', 'Key Vault Contributor'],
  ['Microsoft.Network/virtualNetworks', 'Virtual network', 'Network Contributor'],
  ['Microsoft.Network/networkSecurityGroups', 'Network security group', 'Network Contributor'],
  ['Microsoft.Network/networkInterfaces', 'Network interface', 'Network Contributor'],
  ['Microsoft.Network/publicIPAddresses', 'Public IP address', 'Network Contributor'],
  ['Microsoft.Network/loadBalancers', 'Load balancer', 'Network Contributor'],
  ['Microsoft.Network/applicationGateways', 'Application gateway', 'Network Contributor'],
  ['Microsoft.Network/azureFirewalls', 'Firewall', 'Network Contributor'],
  ['Microsoft.Network/routeTables', 'Route table', 'Network Contributor'],
  ['Microsoft.Network/dnsZones', 'DNS zone', 'DNS Zone Contributor'],
  ['Microsoft.Network/privateDnsZones', 'Private DNS zone', 'Private DNS Zone Contributor'],
  ['Microsoft.Network/trafficManagerProfiles', 'Traffic Manager', 'Traffic Manager Contributor'],
  ['Microsoft.Cdn/profiles', 'CDN profile', 'CDN Profile Contributor'],
  ['Microsoft.Web/sites', 'App Service', 'Website Contributor'],
  ['Microsoft.Web/serverfarms', 'App Service plan', 'Web Plan Contributor'],
  ['Microsoft.Logic/workflows', 'Logic app', 'Logic App Contributor'],
  ['Microsoft.Sql/servers', 'SQL server', 'SQL Server Contributor'],
  ['Microsoft.Sql/servers/databases', 'SQL database', 'SQL DB Contributor'],
  ['Microsoft.Sql/managedInstances', 'SQL managed instance', 'SQL Managed Instance Contributor'],
  ['Microsoft.DocumentDB/databaseAccounts', 'Azure Cosmos DB', 'DocumentDB Account Contributor'],
  ['Microsoft.Cache/Redis', 'Azure Cache for Redis', 'Redis Cache Contributor'],
  ['Microsoft.Search/searchServices', 'Search service', 'Search Service Contributor'],
  [
    'Microsoft.ContainerService/managedClusters',
    'Kubernetes service',
    'Azure Kubernetes Service Contributor Role',
  ],
  ['Microsoft.OperationalInsights/workspaces', 'Log Analytics', 'Log Analytics Contributor'],
  [
    'Microsoft.Insights/components',
    'Application Insights',
    'Application Insights Component Contributor',
  ],
  ['Microsoft.Automation/automationAccounts', 'Automation account', 'Automation Contributor'],
  ['Microsoft.RecoveryServices/vaults', 'Recovery Services vault', 'Backup Contributor'],
  ['Microsoft.DataFactory/factories', 'Data factory', 'Data Factory Contributor'],
  [
    'Microsoft.ManagedIdentity/userAssignedIdentities',
    'Managed identity',
    'Managed Identity Contributor',
  ],
  ['Microsoft.ApiManagement/service', 'API Management', 'API Management Service Contributor'],
  ['Microsoft.EventGrid/topics', 'Event Grid topic', 'EventGrid Contributor'],
];
