import { decode } from './decode';
import type { Place } from './location';

/** Reads a plain path or a hash route: `/Users/:/UserDetails/1?x=y` is `users/:/userdetails/1`. */
export function routePlace(text: string): { place: Place } {
  const bare = text.split(/[?#]/)[0] ?? '';
  const route = bare.split('/').filter(Boolean).map(decode).join('/').toLowerCase();
  return { place: route ? { kind: 'route', route } : { kind: 'home' } };
}
