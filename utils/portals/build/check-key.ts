import { type Portal, portals } from '../centers/centers';
import type { Place } from '../grammar/place';
import { routePlace } from '../grammar/routes';
import { shellPlace } from '../grammar/shell';
import { locationKeys } from '../location/location-keys';

/** A place that such a key stands for; a star stands for anything. */
function exampleAt(key: string): { portal: Portal; place: Place } | undefined {
  const text = key.replace('*', 'anything');
  const colon = text.indexOf(':');
  if (colon < 0) {
    const verb = /^(browse|create)\//.test(text) ? '' : 'view/';
    return { portal: 'azure', place: shellPlace(`#${verb}${verb ? spread(text) : text}`) };
  }
  const portal = text.slice(0, colon) as Portal;
  if (!portals.includes(portal)) return undefined;
  return { portal, place: routePlace(text.slice(colon + 1)) };
}

/** `extension/blade/item` as the shell writes it. */
const spread = (text: string): string => {
  const [extension = '', blade = 'anything', ...item] = text.split('/');
  return [extension, blade, ...(item.length ? ['~', item.join('/')] : [])].join('/');
};

/**
 * Whether any address leads to a key of the catalogue: a suffix, an empty segment or the portal's
 * home by another name would make a rule that is never found.
 */
export function isReachable(key: string): boolean {
  const example = exampleAt(key);
  if (!example) return false;
  return locationKeys({ ...example, host: '', tenant: null }).includes(key.toLowerCase());
}

/** The names in a shell key, each with what stands before it: Microsoft writes each in one way. */
export function spellings(key: string): string[] {
  if (key.includes(':') || key.startsWith('browse/')) return [];
  const names = key.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
