import { readArmPath } from './arm-path';
import { decode } from './decode';
import type { Grammar } from './grammar';
import type { Place } from './place';
import { tenantInShell, tenantNamedBy } from './tenant';

const home: Place = { kind: 'home' };
const subscriptions = 'microsoft.resources/subscriptions';

/**
 * Reads the hash of the Azure shell: `#view/…`, the older `#blade/…`, `#resource/…`, `#browse/…`, each
 * perhaps behind `#@tenant/`, which `tenant.ts` reads.
 */
export function shellPlace(hash: string): Place {
  // A second hash or a query after the route belongs to whoever made the link.
  const route = hash.replace(/^#/, '').split(/[?#]/)[0] ?? '';
  const [first = '', ...rest] = route.replace(/^\//, '').split('/');
  return decode(first).startsWith('@')
    ? readRoute(rest[0] ?? '', rest.slice(1))
    : readRoute(first, rest);
}

function readRoute(verb: string, rest: string[]): Place {
  switch (verb.toLowerCase()) {
    case 'view':
    case 'blade':
      return readBlade(rest);
    case 'resource':
      return readResource(rest);
    case 'browse':
      return browse(rest.map(decode).join('/'));
    case 'create':
      return readCreate(rest);
    default:
      return home;
  }
}

function browse(resourceType: string): Place {
  return resourceType ? { kind: 'browse', resourceType: resourceType.toLowerCase() } : home;
}

/** `#create/<what>`: a page to make something, as a blade of `create`. The hub offers everything. */
function readCreate([what = '']: string[]): Place {
  const blade = decode(what).toLowerCase();
  if (!blade || blade === 'hub') return home;
  return { kind: 'blade', extension: 'create', blade, item: null, armId: null };
}

function readResource(segments: string[]): Place {
  if (segments.filter(Boolean).join('/').toLowerCase() === 'subscriptions') {
    return browse(subscriptions);
  }
  const { armId, menuItem } = readArmPath(segments.map(decode));
  return armId ? { kind: 'resource', armId, menuItem } : home;
}

function readBlade(segments: string[]): Place {
  const [extension = '', name = '', ...rest] = segments.map(decode);
  if (!extension || !name) return home;
  const blade = name.toLowerCase().replace(/\.(react|menu)view$/, '');
  // Before `~` came, an item stood by itself in front of the pairs of keys and values.
  const item = rest[0] === '~' ? rest[1] : rest.length % 2 ? rest[0] : undefined;
  const pairs = rest.slice(rest[0] === '~' ? 2 : rest.length % 2);
  if (/^browseresource(blade)?$/.test(blade) && /^resourcetype$/i.test(pairs[0] ?? '')) {
    return browse(pairs[1] ?? '');
  }
  if (blade.startsWith('browseresourcegroup')) return browse(`${subscriptions}/resourcegroups`);
  return {
    kind: 'blade',
    extension: extension.toLowerCase(),
    blade,
    item: item ? item.toLowerCase() : null,
    armId: aboutResource(pairs),
  };
}

/** The value of a blade's `id` or `resourceId`, where it is a resource's. */
function aboutResource(pairs: string[]): string | null {
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const value = pairs[i + 1] ?? '';
    const named = /^(resource)?id$/i.test(pairs[i] ?? '');
    if (named && /^\/?(subscriptions|providers)\//i.test(value)) {
      return readArmPath(value.split('/')).armId || null;
    }
  }
  return null;
}

/** Addresses of the shell that Microsoft Entra, Azure and Intune share. It follows `#@tenant` itself. */
export const azureShell: Grammar = (url) => ({
  place: shellPlace(url.hash),
  tenant: tenantInShell(url.hash) ?? tenantNamedBy(url),
});
