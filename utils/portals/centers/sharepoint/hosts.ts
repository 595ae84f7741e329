import { hashRoutes } from '../../grammar/routes';
import type { Center } from '../center';

/** The domain that a tenant is given first, by the domain of its SharePoint. */
const firstDomains: Record<string, string> = {
  'sharepoint.com': 'onmicrosoft.com',
  'sharepoint.us': 'onmicrosoft.us',
  'sharepoint-mil.us': 'onmicrosoft.us',
  'sharepoint.cn': 'partner.onmschina.cn',
};

/** The tenant's first domain: SharePoint's host begins with its name. */
function tenantOfHost(host: string): string | null {
  const [, name, domain = ''] = /^([^.]+)-admin\.(.+)$/.exec(host) ?? [];
  const ending = Object.hasOwn(firstDomains, domain) ? firstDomains[domain] : undefined;
  return name && ending ? `${name}.${ending}` : null;
}

export const sharepoint: Center = {
  name: 'SharePoint',
  hosts: {
    // The script is limited to the center's folder: a match pattern takes in people's sites.
    global: ['*-admin.sharepoint.com/_layouts/15/online'],
    usgov: [
      '*-admin.sharepoint.us/_layouts/15/online',
      '*-admin.sharepoint-mil.us/_layouts/15/online',
    ],
    china: ['*-admin.sharepoint.cn/_layouts/15/online'],
  },
  inside: ['admin.microsoft.com/sharepoint', 'admin.cloud.microsoft/sharepoint'],
  grammar: (url) => {
    const { place, tenant } = hashRoutes(url);
    return { place, tenant: tenantOfHost(url.hostname) ?? tenant };
  },
  slowGroups: true,
  apis: [{ paths: ['/_api/'] }],
};
