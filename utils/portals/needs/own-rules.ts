import { centers } from '../centers/centers';
import type { PageData } from '../data/page-data';
import { locate } from '../location/locate';
import type { Location } from '../location/location';
import { refOfName } from '../roles/role-fit';
import { matchesGlob } from './glob';
import type { PageNeed } from './need';

/** A page, by its address with `*` for anything, and the role it needs, by name or template id. */
export type OwnRule = { at: string; role: string };

/** A place as one line, whatever shell shows it: what a rule's address is compared with. */
export function placeText({ portal, place }: Location): string {
  switch (place.kind) {
    case 'blade':
      return ['view', place.extension, place.blade, place.item].filter(Boolean).join('/');
    case 'browse':
      return `browse/${place.resourceType}`;
    case 'resource':
      return `resource${place.armId}${place.menuItem ? `/${place.menuItem}` : ''}`;
    case 'route':
      return `${portal}:${place.route}`;
    case 'home':
      return `${portal}:`;
  }
}

/**
 * Reads a rule's address in any form the portals know it by.
 * @returns undefined when no portal is there
 */
export function readAddress(text: string): string | undefined {
  const bare = text.trim().replace(/^https:\/\//i, '');
  // SharePoint's host begins with the tenant's name, for which a star may stand.
  const location = locate(`https://${bare.replace(/^\*(?=-)/, 'tenant')}`);
  return location && placeText(location);
}

function matches(address: string, place: string): boolean {
  if (matchesGlob(address, place)) return true;
  // A home is itself only; any other address stands for what is below it too.
  return !address.endsWith(':') && matchesGlob(`${address}/*`, place);
}

const idsByName = new WeakMap<PageData['roles'], Map<string, string>>();

/** Template ids of the built-in roles by id and by name, in lower case; made once of a table. */
function idsOf(roles: PageData['roles']): Map<string, string> {
  const made = idsByName.get(roles);
  if (made) return made;
  const entries = Object.entries(roles);
  const ids = new Map([
    ...entries.map(([id, { name }]) => [name.toLowerCase(), id] as const),
    ...entries.map(([id]) => [id, id] as const),
  ]);
  idsByName.set(roles, ids);
  return ids;
}

/** The template id of a built-in role's name or id; else the name itself, of whatever has it. */
function refOf(role: string, roles: PageData['roles']): string {
  return idsOf(roles).get(role.trim().toLowerCase()) ?? refOfName(role);
}

const addresses = new WeakMap<OwnRule, { read: string | undefined }>();

/** A rule's address is read once: pages are judged often. */
function addressOf(rule: OwnRule): string | undefined {
  const kept = addresses.get(rule) ?? { read: readAddress(rule.at) };
  addresses.set(rule, kept);
  return kept.read;
}

/** What the person's own rules say of a place; the first that matches counts. */
export function ownNeedOf(
  location: Location,
  rules: OwnRule[],
  roles: PageData['roles'],
): PageNeed | undefined {
  const here = placeText(location);
  const rule = rules.find((each) => {
    const address = addressOf(each);
    return address !== undefined && matches(address, here);
  });
  if (!rule) return undefined;
  const least = [refOf(rule.role, roles)];
  return {
    key: `own:${rule.at}`,
    title: centers[location.portal].name,
    confidence: 'high',
    needs: [{ level: 'read', least, all: false, also: [] }],
  };
}

/** What somebody said groups and custom roles carry, as the tables name it. */
export function carriedRefs(
  labels: Record<string, string[]>,
  roles: PageData['roles'],
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(labels).map(([id, names]) => [
      id.toLowerCase(),
      names.map((name) => (name.includes(':') ? name.replace(/:\s+/, ':') : refOf(name, roles))),
    ]),
  );
}
