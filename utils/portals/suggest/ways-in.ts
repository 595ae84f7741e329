import type { Activation } from '../../pim/activation';
import type { Suggestion } from '../../snapshot/shape';
import type { Need, RoleData } from '../data/page-data';
import type { Where } from '../location/where';
import { type Lists, leastRoleNames, suggest } from './suggest';

/** How a person stands towards everything a page asks. */
export type WaysIn = {
  /** The active role that opens the page. */
  covered: Activation | undefined;
  /** Names of the least roles that open it. */
  least: string[];
  /** Ways to what the person cannot do yet. */
  suggestions: Suggestion[];
};

const nothing: Lists = { eligibilities: [], activations: [] };

/**
 * Puts the needs of a page's levels together. The first need opens the page; what changes or
 * creates something comes after it, and broader roles come last.
 * @param needs by level, the one that opens the page first
 */
export function waysIn(
  needs: Need[],
  lists: Lists = nothing,
  roles: RoleData,
  where: Where,
): WaysIn {
  const offers = needs.map((need) => suggest(need, lists, roles, where));
  const [[opening], [first]] = [needs, offers];
  if (!opening || !first) return { covered: undefined, least: [], suggestions: [] };
  const all = offers.flatMap((offer) => (offer.kind === 'suggestions' ? offer.list : []));
  const exact = all.filter(({ broader }) => !broader);
  const keys = new Set<string>();
  return {
    covered: first.kind === 'covered' ? first.by : undefined,
    least: leastRoleNames(opening, roles),
    suggestions: [...exact, ...all.filter(({ broader }) => broader)].filter(
      ({ key }) => !keys.has(key) && keys.add(key),
    ),
  };
}
