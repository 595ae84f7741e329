import { hashRoutes } from '../../grammar/routes';
import type { Center } from '../center';

/** The domain that a tenant is given first, by where its SharePoint is. */
const firstDomains = { com: 'onmicrosoft.com', us: 'onmicrosoft.us', cn: 'partner.onmschina.cn' };

/** The tenant's first domain: SharePoint's host begins with its name. */
function tenantOfHost(host: string): string | null {
  const [, name, end] = /^([^.]+)-admin\.sharepoint(?:-mil)?\.(com|us|cn)$/.exec(host) ?? [];
  return name ? `${name}.${firstDomains[end as keyof typeof firstDomains]}` : null;
}

export const sharepoint: Center = {
  name: 'SharePoint',
  hosts: [
    '*-admin.sharepoint.com',
    '*-admin.sharepoint.us',
    '*-admin.sharepoint-mil.us',
    '*-admin.sharepoint.cn',
  ],
  inside: ['admin.microsoft.com/sharepoint', 'admin.cloud.microsoft/sharepoint'],
  grammar: (url) => {
    const { place, tenant } = hashRoutes(url);
    return { place, tenant: tenantOfHost(url.hostname) ?? tenant };
  },
  slowGroups: true,
  apis: [{ paths: ['/_api/'] }],
};

// A match pattern takes in people's sites, too.
export const folders = {
  '*-admin.sharepoint.com': '_layouts/15/online',
  '*-admin.sharepoint.us': '_layouts/15/online',
  '*-admin.sharepoint-mil.us': '_layouts/15/online',
  '*-admin.sharepoint.cn': '_layouts/15/online',
};
