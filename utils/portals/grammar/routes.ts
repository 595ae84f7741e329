import type { Place } from '../location/location';
import { decode } from './decode';

/** What portals call the page they open with. */
const homes = ['home', 'homepage', 'dashboard'];

/** Reads a plain path or a hash route: `/Users/:/UserDetails/1?x=y` is `users/:/userdetails/1`. */
export function routePlace(text: string): Place {
  const bare = text.split(/[?#]/)[0] ?? '';
  const route = bare.split('/').filter(Boolean).map(decode).join('/').toLowerCase();
  return route && !homes.includes(route) ? { kind: 'route', route } : { kind: 'home' };
}
