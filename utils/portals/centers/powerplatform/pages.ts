import { medium, need, type PageRule, routes } from '../rule';

const p = routes('powerplatform');
const f = (...pages: string[]) => routes('fabric')(...pages.map((page) => `admin-portal/${page}`));

const platform = {
  read: need('Power Platform Administrator', 'Dynamics 365 Administrator'),
  manage: need('Power Platform Administrator', 'Dynamics 365 Administrator'),
};
const policies = { manage: need('Power Platform Administrator') };
const support = {
  read: platform.read,
  create: need('Power Platform Administrator', 'Dynamics 365 Administrator'),
};
const fabric = {
  read: need('Fabric Administrator'),
  manage: need('Fabric Administrator'),
};
const audit = { read: need('purview:Audit Reader', 'Global Reader') };

const environments = p('environments', 'manage/environments', 'manage/environmentgroups');
const loss = p('policies', 'policies/data', 'datapolicies', 'security/datapolicies', 'dlp');
const isolation = p('policies/tenantisolation', 'tenantisolation', 'security/tenantisolation');
const billing = p('billing', 'licensing', 'billing/licenses', 'capacity', 'resources/capacity');
const pipelines = p('deployments', 'deployment', 'pipelines', 'deploy');
const resources = p('resources', 'manage', 'manage/powerapps', 'manage/powerautomate');
const dynamics = p('resources/dynamicsapps', 'manage/dynamicsapps', 'applications');
const gateways = p('ext/datagateways', 'datagateways', 'manage/data');
const premium = f('capacities', 'capacitysettings', 'premium', 'premiumcapacity', 'premiumperuser');
const connections = f('azureconnections', 'azureconnection', 'connections');

/** The Power Platform admin center, and Fabric's admin portal. */
export const powerPlatform: PageRule[] = [
  medium('Power Platform admin center', p('', '*'), platform, 'role'),
  medium('Environments', environments, platform, 'role'),
  medium('Data policies', loss, policies, 'role'),
  medium('Tenant isolation', isolation, policies, 'role'),
  medium('Billing policies', p('billing/billingpolicies', 'policies/billing'), policies, 'role'),
  medium('Licensing and capacity', billing, platform, 'role'),
  medium('Analytics', p('analytics', 'monitor'), platform, 'role'),
  medium(
    'Tenant settings',
    p('tenantsettings', 'settings', 'manage/tenantsettings'),
    policies,
    'role',
  ),
  medium('Security', p('security'), policies, 'role'),
  medium('Resources', resources, platform, 'role'),
  medium('Dynamics 365 apps', dynamics, platform, 'role'),
  medium('Copilot', p('copilot', 'copilotstudio', 'manage/copilotstudio'), platform, 'role'),
  medium('Data gateways', gateways, platform, 'role'),
  medium('Deployment pipelines', pipelines, platform, 'role'),
  medium('Support requests', p('support', 'help-support', 'helpandsupport'), support, 'role'),
  medium('Fabric admin portal', routes('fabric')('admin-portal'), fabric, 'role'),
  medium('Fabric tenant settings', f('tenantsettings'), fabric, 'role'),
  medium('Usage metrics', f('usagemetrics'), fabric, 'role'),
  medium('Users', f('users'), fabric, 'role'),
  medium('Audit logs', f('auditlogs'), audit, 'howto'),
  medium('Domains', f('domains'), fabric, 'role'),
  medium('Tags', f('tags'), fabric, 'role'),
  medium('Workloads', f('workloads'), fabric, 'role'),
  medium('Capacity settings', premium, fabric, 'role'),
  medium('Refresh summary', f('refreshsummary'), fabric, 'role'),
  medium('Embed codes', f('embedcodes'), fabric, 'role'),
  medium('Organizational visuals', f('organizationalvisuals', 'orgvisuals'), fabric, 'role'),
  medium('Azure connections', connections, fabric, 'role'),
  medium('Workspaces', f('workspaces'), fabric, 'role'),
  medium('Custom branding', f('custombranding'), fabric, 'role'),
  medium('Protection metrics', f('protectionmetrics'), fabric, 'role'),
  medium('Featured content', f('featuredcontent'), fabric, 'role'),
];
