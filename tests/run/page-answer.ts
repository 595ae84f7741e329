import type { Eligibility } from '../../utils/pim/eligibility';
import type { Level, PageData } from '../../utils/portals/data/page-data';
import { locate } from '../../utils/portals/location/locate';
import { whereOf } from '../../utils/portals/location/where';
import { knownPage } from '../../utils/portals/needs/known-page';
import { needAt } from '../../utils/portals/needs/need';
import { suggest } from '../../utils/portals/suggest/suggest';

const tenant = { id: '/', name: '', kind: 'tenant' as const };

const held = (
  row: Pick<Eligibility, 'key' | 'surface' | 'role'> & { scope?: Eligibility['scope'] },
): Eligibility => ({ scope: tenant, account: 'everybody', via: 'direct', endsAtMs: null, ...row });

/** An eligible assignment for a role of the catalogue, under the name that page lists use. */
function heldRole(ref: string, { roles }: PageData): Eligibility {
  const name = roles[ref]?.name;
  if (name) return held({ key: name, surface: 'directory', role: { id: ref, name } });
  const role = { id: 'member', name: ref.slice(ref.indexOf(':') + 1) };
  if (ref.startsWith('azure:')) return held({ key: ref, surface: 'azure', role });
  // A role of another system comes only through a group, which has to be configured to carry it.
  const scope = { id: ref.toLowerCase(), name: ref, kind: 'group' as const };
  return held({ key: ref, surface: 'groups', role, scope });
}

/**
 * The first suggestion for a URL and level to somebody who is eligible for every role: the name of one
 * role, or the sorted names of roles that are needed together.
 */
export function firstRoles(url: string, level: Level, data: PageData): string[] {
  const location = locate(url);
  const need = location && needAt(knownPage(location, [], data), level);
  if (!need) return [];
  const refs = [...new Set([...Object.keys(data.roles), ...need.least, ...need.also])];
  const others = refs.filter((ref) => ref.includes(':') && !ref.startsWith('azure:'));
  const carried = Object.fromEntries(others.map((ref) => [ref.toLowerCase(), [ref]]));
  const lists = { eligibilities: refs.map((ref) => heldRole(ref, data)), activations: [] };
  const offer = suggest(need, lists, data.roles, whereOf(location, carried));
  if (offer.kind !== 'suggestions') return [];
  const keys = offer.list.map(({ key }) => key);
  return need.all ? keys.sort() : keys.slice(0, 1);
}
