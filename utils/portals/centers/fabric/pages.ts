import { medium, need, type PageRule, routes } from '../rule';

const f = (...pages: string[]) => routes('fabric')(...pages.map((page) => `admin-portal/${page}`));

const fabric = {
  read: need('Fabric Administrator'),
  manage: need('Fabric Administrator'),
};
const audit = { read: need('purview:Audit Reader', 'Global Reader') };

const premium = f('capacities', 'capacitysettings', 'premium', 'premiumcapacity', 'premiumperuser');
const connections = f('azureconnections', 'azureconnection', 'connections');

/** Fabric's admin portal. */
export const pages: PageRule[] = [
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
