import { isNameOf } from '../domains';
import type { Tenant, World } from '../world';

/** Query parameters by which links to the portals name a tenant, by id or domain. */
const parameters = ['tid', 'ctid', 'tenant', 'tenantId', 'delegatedOrg'];
const tenantName = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/**
 * The tenant that a portal's address names in its host, path or query; the part behind `#` never
 * reaches a server. Undefined when it names none.
 */
export function directoryName(url: URL): string | undefined {
  const inQuery = parameters.map((name) => url.searchParams.get(name)).find(Boolean);
  if (inQuery) return inQuery;
  const sharePoint = /^([a-z0-9-]+)-admin\.sharepoint\.com$/.exec(url.host)?.[1];
  if (sharePoint) return `${sharePoint}.onmicrosoft.com`;
  const first = url.pathname.split('/')[1] ?? '';
  return tenantName.test(first) ? first : undefined;
}

export const tenantNamed = (world: World, name: string): Tenant | undefined =>
  world.tenants.find((tenant) => isNameOf(tenant, name));
