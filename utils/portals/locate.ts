import { LONGEST_ADDRESS } from '../messages/facts';
import { knownHost, tenantOfHost } from './locate-host';
import { routePlace } from './locate-route';
import { shellPlace } from './locate-shell';
import type { Location, Place, Portal } from './location';

/** Admin centers that live under a path of the Microsoft 365 admin center. */
const nested: Record<string, Portal> = { exchange: 'exchange', sharepoint: 'sharepoint' };

const tenantText = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** Neither a domain nor an id nor a route of a portal is longer; what is read of a page is kept. */
const LONGEST_DOMAIN = 253;
const LONGEST_TEXT = 500;

/** A tenant id or domain, or null for anything else that stands where one may stand. */
function tenantOf(text: string | undefined): string | null {
  const lower = text?.toLowerCase() ?? '';
  return lower.length <= LONGEST_DOMAIN && tenantText.test(lower) ? lower : null;
}

/** What stands before the admin portal's own routes; of Fabric's other pages nothing is read. */
const fabricAdmin = /^\/admin-portal(?=\/|$)/i;

/**
 * Says where a URL is, ignoring what does not change the page: letter case, query, the shell's old
 * `#blade/` form, view suffixes.
 * @returns undefined when it is no admin portal's; never throws
 */
export function locate(url: string): Location | undefined {
  if (url.length > LONGEST_ADDRESS || !URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname, hash } = new URL(url);
  const known = knownHost(hostname);
  if (protocol !== 'https:' || !known) return undefined;
  const { portal, grammar } = known;
  const path = pathname.toLowerCase().split('/').filter(Boolean);
  if (grammar === 'shell') return located(portal, hostname, shellPlace(hash), path[0]);
  if (grammar === 'path') {
    const read = portal !== 'fabric' || fabricAdmin.test(pathname);
    return located(portal, hostname, routePlace(read ? pathname : ''));
  }
  const first = path[0] ?? '';
  const inner = Object.hasOwn(nested, first) ? nested[first] : undefined;
  const route = routePlace(hash.replace(/^#/, ''));
  return located(inner ?? portal, hostname, route, tenantOfHost(hostname));
}

/** A place that is named at an absurd length is none that we know. */
function bounded(place: Place): Place {
  const isLong = Object.values(place).some((text) => (text?.length ?? 0) > LONGEST_TEXT);
  return isLong ? { kind: 'home' } : place;
}

function located(
  portal: Portal,
  host: string,
  at: { place: Place; tenant?: string },
  elsewhere?: string,
): Location {
  const tenant = tenantOf(at.tenant) ?? tenantOf(elsewhere);
  return { portal, host, tenant, place: bounded(at.place) };
}
