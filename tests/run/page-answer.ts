import type { Eligibility, Surface } from '../../utils/pim/eligibility';
import { locate } from '../../utils/portals/locate';
import { needAt, needOf } from '../../utils/portals/need';
import type { Level, PageData } from '../../utils/portals/page-data';
import { suggest } from '../../utils/portals/suggest';

const tenant = { id: '/', name: '', kind: 'tenant' as const };

const held = (surface: Surface, id: string, name: string): Eligibility => ({
  key: surface === 'directory' ? name : `${surface}:${name}`,
  account: 'everybody',
  surface,
  role: { id, name },
  scope: tenant,
  via: 'direct',
  endsAtMs: null,
});

/** Somebody who is eligible for every role the catalogue speaks of. */
function everything({ roles, catalogue }: PageData): Eligibility[] {
  const refs = new Set(
    catalogue.pages.flatMap((p) => p.needs.flatMap((n) => [...n.least, ...n.also])),
  );
  const azure = [...refs].filter((ref) => ref.startsWith('azure:')).map((ref) => ref.slice(6));
  return [
    ...Object.entries(roles).map(([id, { name }]) => held('directory', id, name)),
    ...azure.map((name) => held('azure', name, name)),
  ];
}

/**
 * What the product suggests first for a URL and level to somebody eligible for everything: one
 * role's name, or those needed together, sorted.
 */
export function firstRoles(url: string, level: Level, data: PageData): string[] {
  const location = locate(url);
  const need = location && needAt(needOf(location, data.catalogue), level);
  if (!need) return [];
  const offer = suggest(need, { eligibilities: everything(data), activations: [] }, data.roles);
  if (offer.kind !== 'suggestions') return [];
  const keys = offer.list.map(({ key }) => key);
  return need.all ? keys.sort() : keys.slice(0, 1);
}
