import { type CallRule, medium, need, type PageRule, refused, routes } from '../rule';

const p = routes('powerplatform');

const platform = {
  read: need('Power Platform Administrator', 'Dynamics 365 Administrator'),
  manage: need('Power Platform Administrator', 'Dynamics 365 Administrator'),
};
const policies = { manage: need('Power Platform Administrator') };
const support = {
  read: platform.read,
  create: need('Power Platform Administrator', 'Dynamics 365 Administrator'),
};

const environments = p('environments', 'manage/environments', 'manage/environmentgroups');
const loss = p('policies', 'policies/data', 'datapolicies', 'security/datapolicies', 'dlp');
const isolation = p('policies/tenantisolation', 'tenantisolation', 'security/tenantisolation');
const billing = p('billing', 'licensing', 'billing/licenses', 'capacity', 'resources/capacity');
const pipelines = p('deployments', 'deployment', 'pipelines', 'deploy');
const resources = p('resources', 'manage', 'manage/powerapps', 'manage/powerautomate');
const dynamics = p('resources/dynamicsapps', 'manage/dynamicsapps', 'applications');
const gateways = p('ext/datagateways', 'datagateways', 'manage/data');

/** The Power Platform admin center. */
export const pages: PageRule[] = [
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
];

const platformApi = 'api.bap.microsoft.com';
const adminApi = 'api.admin.powerplatform.microsoft.com';

/**
 * Only paths that say what they are after: a stray refusal elsewhere must not count as the page's
 * own, nor one that only tells of a missing licence.
 */
export const calls: CallRule[] = [
  ...refused(
    platformApi,
    need('Power Platform Administrator', 'Dynamics 365 Administrator'),
    '/providers/microsoft.businessappplatform/scopes/admin',
    '/providers/microsoft.businessappplatform/listtenantsettings',
    '/providers/microsoft.businessappplatform/environments',
  ),
  ...refused(
    adminApi,
    need('Power Platform Administrator', 'Dynamics 365 Administrator'),
    '/api/environments',
    '/api/tenantsettings',
    '/api/capacity',
  ),
];
