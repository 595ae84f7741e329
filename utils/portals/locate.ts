import { routePlace } from './locate-route';
import { shellPlace } from './locate-shell';
import type { Location, Place, Portal } from './location';

/** `shell`: the Azure shell's `#view/…`; `hash`: routes after `#/`; `path`: plain paths. */
type Grammar = 'shell' | 'hash' | 'path';

const hosts: Record<string, [Portal, Grammar]> = {
  'entra.microsoft.com': ['entra', 'shell'],
  'portal.azure.com': ['azure', 'shell'],
  'intune.microsoft.com': ['intune', 'shell'],
  'endpoint.microsoft.com': ['intune', 'shell'],
  'admin.microsoft.com': ['m365', 'hash'],
  'admin.cloud.microsoft': ['m365', 'hash'],
  'admin.exchange.microsoft.com': ['exchange', 'hash'],
  'admin.teams.microsoft.com': ['teams', 'path'],
  'security.microsoft.com': ['defender', 'path'],
  'purview.microsoft.com': ['purview', 'path'],
  'compliance.microsoft.com': ['purview', 'path'],
  'admin.powerplatform.microsoft.com': ['powerplatform', 'path'],
  'app.powerbi.com': ['fabric', 'path'],
  'app.fabric.microsoft.com': ['fabric', 'path'],
};

/** Admin centers that live under a path of the Microsoft 365 admin center. */
const nested: Record<string, Portal> = { exchange: 'exchange', sharepoint: 'sharepoint' };

const tenantText = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** A tenant id or domain, or null for anything else that stands where one may stand. */
function tenantOf(text: string | undefined): string | null {
  const lower = text?.toLowerCase() ?? '';
  return tenantText.test(lower) ? lower : null;
}

/**
 * Says where a URL is, ignoring what does not change the page: letter case, query, the shell's old
 * `#blade/` form, view suffixes.
 * @returns undefined when it is no admin portal's; never throws
 */
export function locate(url: string): Location | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname, hash } = new URL(url);
  const known = Object.hasOwn(hosts, hostname) ? hosts[hostname] : undefined;
  if (protocol !== 'https:' || !known) return undefined;
  const [portal, grammar] = known;
  const path = pathname.toLowerCase().split('/').filter(Boolean);
  if (grammar === 'shell') return located(portal, hostname, shellPlace(hash), path[0]);
  if (grammar === 'path') return located(portal, hostname, routePlace(pathname));
  const first = path[0] ?? '';
  const inner = Object.hasOwn(nested, first) ? nested[first] : undefined;
  return located(inner ?? portal, hostname, routePlace(hash.replace(/^#/, '')));
}

function located(
  portal: Portal,
  host: string,
  at: { place: Place; tenant?: string },
  pathTenant?: string,
): Location {
  return { portal, host, tenant: tenantOf(at.tenant) ?? tenantOf(pathTenant), place: at.place };
}
