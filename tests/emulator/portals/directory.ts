import { isNameOf } from '../domains';
import type { Tenant, World } from '../world';

/** By which the portals' links name a tenant, as its id or a domain. */
const parameters = ['tid', 'ctid', 'tenant', 'tenantId', 'delegatedOrg'];
const tenantName = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/**
 * The tenant that a portal's address names, as far as a server sees it: what stands behind `#` is
 * left to the page. Undefined when it names none.
 */
export function directoryName(url: URL): string | undefined {
  const asked = parameters.map((name) => url.searchParams.get(name)).find(Boolean);
  if (asked) return asked;
  const sharePoint = /^([a-z0-9-]+)-admin\.sharepoint\.com$/.exec(url.host)?.[1];
  if (sharePoint) return `${sharePoint}.onmicrosoft.com`;
  const first = url.pathname.split('/')[1] ?? '';
  return tenantName.test(first) ? first : undefined;
}

export const directoryCalled = (world: World, name: string): Tenant | undefined =>
  world.tenants.find((tenant) => isNameOf(tenant, name));
