import { LONGEST_ADDRESS } from '../../messages/facts';
import { routePlace } from '../grammar/routes';
import { shellPlace } from '../grammar/shell';
import { tenantNamedBy } from '../grammar/tenant';
import { type KnownHost, knownHost } from './locate-host';
import type { Location, Place, Portal } from './location';

/** Admin centers that live under a path of the Microsoft 365 admin center. */
const nested: Record<string, Portal> = { exchange: 'exchange', sharepoint: 'sharepoint' };

/** No id and no route of a portal is longer; what is read of a page is kept. */
const LONGEST_TEXT = 500;

/** What stands before the admin portal's own routes; of Fabric's other pages nothing is read. */
const fabricAdmin = /^\/admin-portal(?=\/|$)/i;

/**
 * Says where a URL is, ignoring what does not change the page: letter case, query, the shell's old
 * `#blade/` form, view suffixes.
 * @returns undefined when it is no admin portal's; never throws
 */
export function locate(text: string): Location | undefined {
  if (text.length > LONGEST_ADDRESS || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const known = knownHost(url.hostname);
  if (url.protocol !== 'https:' || !known) return undefined;
  // Of Fabric's pages other than its admin portal nothing is read, nor whose they are.
  const unread = known.portal === 'fabric' && !fabricAdmin.test(url.pathname);
  return {
    portal: known.grammar === 'hash' ? innerPortal(url, known.portal) : known.portal,
    host: url.hostname,
    tenant: unread ? null : tenantNamedBy(url),
    place: unread ? { kind: 'home' } : bounded(placeOf(url, known.grammar)),
  };
}

function placeOf({ pathname, hash }: URL, grammar: KnownHost['grammar']): Place {
  if (grammar === 'shell') return shellPlace(hash);
  return routePlace(grammar === 'path' ? pathname : hash.replace(/^#/, ''));
}

function innerPortal({ pathname }: URL, portal: Portal): Portal {
  const first = pathname.toLowerCase().split('/').find(Boolean) ?? '';
  return Object.hasOwn(nested, first) ? (nested[first] ?? portal) : portal;
}

/** A place that is named at an absurd length is none that we know. */
function bounded(place: Place): Place {
  const isLong = Object.values(place).some((text) => (text?.length ?? 0) > LONGEST_TEXT);
  return isLong ? { kind: 'home' } : place;
}
