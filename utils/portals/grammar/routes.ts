import { decode } from './decode';
import type { Grammar } from './grammar';
import type { Place } from './place';
import { tenantNamedBy } from './tenant';

/** What portals call the page they open with. */
const homes = ['home', 'homepage', 'dashboard'];

/** Reads a plain path or a hash route: `/Users/:/UserDetails/1?x=y` is `users/:/userdetails/1`. */
export function routePlace(text: string): Place {
  const bare = text.split(/[?#]/)[0] ?? '';
  const route = bare.split('/').filter(Boolean).map(decode).join('/').toLowerCase();
  return route && !homes.includes(route) ? { kind: 'route', route } : { kind: 'home' };
}

/** Addresses whose page is the path. */
export const pathRoutes: Grammar = (url) => ({
  place: routePlace(url.pathname),
  tenant: tenantNamedBy(url),
});

/** Addresses whose page stands behind `#/`. */
export const hashRoutes: Grammar = (url) => ({
  place: routePlace(url.hash.replace(/^#/, '')),
  tenant: tenantNamedBy(url),
});
