import { blades, low, medium, type NeedsText, need, type PageRule } from '../rule';
import { sentinel, support } from '../shared-needs';

const look = need('azure:Reader', 'azure:Contributor', 'azure:Owner');
/** Reader sees it; a role made for it changes it, or Contributor. */
const by = (role: `azure:${string}`, reader?: `azure:${string}`): NeedsText => ({
  read: reader ? need(reader, 'azure:Reader', ...look.also) : look,
  manage: need(role, ...look.also),
});
const contributed = { read: look, manage: need('azure:Contributor', 'azure:Owner') };
const owned = { read: look, manage: need('azure:Owner') };
const made = { create: need('azure:Contributor', 'azure:Owner') };
const security = {
  read: need('azure:Security Reader', 'azure:Security Admin', 'azure:Contributor', 'azure:Owner'),
  manage: need('azure:Security Admin', 'azure:Owner'),
};
const costs = {
  read: need('azure:Cost Management Reader', 'azure:Reader', ...look.also),
  manage: need('azure:Cost Management Contributor', ...look.also),
};
const bills = { read: need('azure:Billing Reader', ...look.also), manage: need('azure:Owner') };
const groups = {
  read: need('azure:Management Group Reader', 'azure:Management Group Contributor', 'azure:Owner'),
  manage: need('azure:Management Group Contributor', 'azure:Owner'),
};
const policies = { read: look, manage: need('azure:Resource Policy Contributor', 'azure:Owner') };
const printers = { read: need('Printer Technician'), manage: need('Printer Administrator') };
const b2c = {
  read: need('Global Reader'),
  manage: need('External ID User Flow Administrator', 'Application Administrator'),
};
const tenants = {
  read: need('Global Reader'),
  manage: need('B2C IEF Policy Administrator'),
};
const monitoring = by('azure:Monitoring Contributor', 'azure:Monitoring Reader');
const backups = by('azure:Backup Contributor', 'azure:Backup Reader');
const network = by('azure:Network Contributor');
const desktops = by(
  'azure:Desktop Virtualization Contributor',
  'azure:Desktop Virtualization Reader',
);
const quotas = by('azure:Quota Request Operator');
const carbon = { read: need('azure:Carbon Optimization Reader', 'azure:Reader', ...look.also) };

const ms = (extension: string, ...names: string[]) =>
  blades(`Microsoft_Azure_${extension}`)(...names);
const hub = blades('HubsExtension');
const defenderPages = ms(
  'Security',
  'SecurityMenuBlade',
  'RecommendationsBlade',
  'PolicyMenuBlade',
);
const environment = ['Microsoft_Azure_Security/SecurityMenuBlade/EnvironmentSettings'];
const iot = ms('IoT_Defender', 'IoTDefenderDashboard');
const sentinelPages = ms('Security_Insights', 'MainMenuBlade', 'WorkspaceSelectorBlade');
const monitor = ms('Monitoring', 'AzureMonitoringBrowseBlade', 'AlertsManagementSummaryBlade');
const health = ms('Health', 'ServiceIssuesBlade', 'AzureHealthBrowseBlade');
const updates = ms('Automation', 'UpdateCenterMenuBlade');
const continuity = [
  ...ms('DataProtection', 'BackupCenterMenuBlade', 'BackupMenuBlade'),
  ...ms('BCDRCenter', 'AbcCenterMenuBlade'),
];
const managementGroups = ms(
  'ManagementGroups',
  'ManagementGroupBrowseBlade',
  'ManagementGroupDrilldownMenuBlade',
  'HierarchySettings',
);
const cost = ms('CostManagement', 'Menu', 'CostAnalysis', 'Budgets', 'CostManagementMenuBlade');
const billing = [
  ...ms('GTM', 'ModernBillingMenuBlade', 'BillingAccountsBlade', 'InvoicesBlade'),
  ...ms('Billing', 'BillingMenuBlade'),
];
const subscriptions = [
  ...ms('Billing', 'SubscriptionsBlade', 'SubscriptionsBladeV2'),
  'browse/Microsoft.Resources/subscriptions',
];
const resourceGroups = ['browse/Microsoft.Resources/subscriptions/resourceGroups'];
const help = [...ms('Support', 'HelpAndSupportBlade', 'SupportRequestsBlade')];
const tags = [...ms('Resources', 'TagsBlade', 'AllTagsBlade'), ...hub('TagsBlade')];
const quotaPages = ms('Capacity', 'QuotaMenuBlade', 'UsageAndQuota');
const load = ms('Network', 'LoadBalancingHubMenuBlade', 'NetworkWatcherMenuBlade');
const firewalls = ms('HybridNetworking', 'FirewallManagerMenuBlade');
const lighthouse = ms(
  'CustomerHub',
  'LighthouseBlade',
  'MyCustomersBladeV2',
  'ServiceProvidersBladeV2',
);
const advisor = ms('Expert', 'AdvisorMenuBlade', 'AdvisorBlade');
const emissions = [
  'HubsExtension/AssetMenuBlade/EmissionTrendsId',
  ...ms('Sustainability', 'Menu'),
];
const manager = ms('Resources', 'ResourceManagerBlade', 'DeploymentsBlade', 'QuickstartPlayground');
const deployments = [...hub('DeploymentDetailsBlade', 'TemplateEditorBladeV2'), 'create/*'];
const storage = ms('StorageHub', 'StorageHub');
const catalogue = blades('Microsoft_AAD_B2CAdmin')('TenantManagementMenuBlade', 'CpimMenuBlade');
const frameworks = ['Microsoft_AAD_B2CAdmin/TenantManagementMenuBlade/ief'];

/** Azure pages that are about no one resource. */
export const azureServices: PageRule[] = [
  medium('Subscriptions', subscriptions, owned, 'role'),
  medium('Resource groups', resourceGroups, contributed, 'role'),
  medium('Management groups', managementGroups, groups, 'howto'),
  medium('Azure Policy', ms('Policy', 'PolicyMenuBlade', 'Overview'), policies, 'howto'),
  medium('Cost Management', cost, costs, 'howto'),
  medium('Billing accounts', billing, bills, 'role'),
  medium('Advisor', advisor, contributed, 'role'),
  medium('Microsoft Defender for Cloud', defenderPages, security, 'howto'),
  medium('Defender for Cloud environment settings', environment, security, 'howto'),
  medium('Defender for IoT', iot, security, 'howto'),
  medium('Microsoft Sentinel', sentinelPages, sentinel, 'howto'),
  medium('Monitor', monitor, monitoring, 'howto'),
  medium('Log Analytics', ms('Monitoring_Logs', 'LogsBlade', 'DemoLogsBlade'), monitoring, 'howto'),
  medium('Service Health', health, contributed, 'role'),
  medium(
    'Resource Graph Explorer',
    hub('ArgQueryBlade', 'ArgQueriesBlade'),
    { read: look },
    'role',
  ),
  medium('All resources', hub('BrowseAll', 'BrowseAllResources'), contributed, 'role'),
  medium('Activity log', ms('ActivityLog', 'ActivityLogBlade'), { read: look }, 'role'),
  medium('Quotas', quotaPages, quotas, 'howto'),
  medium('Tags', tags, by('azure:Tag Contributor'), 'howto'),
  medium('Help and support', help, { read: look, ...support }, 'howto'),
  medium('Update Manager', updates, contributed, 'howto'),
  medium(
    'Automanage',
    ms('AutoManagedVirtualMachines', 'AutomanageMenuBlade'),
    contributed,
    'howto',
  ),
  medium('Business continuity and backup', continuity, backups, 'howto'),
  medium('Azure Lighthouse', lighthouse, owned, 'howto'),
  medium('Load balancing and network watching', load, network, 'role'),
  medium('Firewall Manager', firewalls, network, 'role'),
  medium('Azure Virtual Desktop', ms('WVD', 'WvdManagerMenuBlade'), desktops, 'role'),
  medium('Carbon optimization', emissions, carbon, 'howto'),
  medium('Resource Manager', manager, contributed, 'role'),
  medium('Storage center', storage, by('azure:Storage Account Contributor'), 'role'),
  medium('Universal Print', blades('Universal_Print')('MainMenuBlade'), printers, 'role'),
  medium('Azure AD B2C', catalogue, b2c, 'task'),
  medium('Identity Experience Framework', frameworks, tenants, 'task'),
  low('Education', ms('Education', 'EducationMenuBlade'), {}, 'derived'),
  medium('Create a resource', deployments, made, 'role'),
];
