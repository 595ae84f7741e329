import type { Activation } from '../pim/activation';
import type { Eligibility } from '../pim/eligibility';
import type { Suggestion } from '../snapshot/shape';
import type { Need, RoleData } from './page-data';
import { fitOf, fits, type Held } from './role-fit';
import { globalAdministrator } from './well-known-roles';

/** What a person may activate and what holds now; of one account. */
export type Lists = { eligibilities: Eligibility[]; activations: Activation[] };

export type Offer =
  /** `untilMs` null: permanently. */
  | { kind: 'covered'; by: Activation; untilMs: number | null }
  | { kind: 'suggestions'; list: Suggestion[] }
  | { kind: 'none'; leastRoles: string[] };

/** The names of the roles that would do, for somebody who is eligible for none. */
export function leastRoleNames(need: Need, roles: RoleData): string[] {
  return need.least.map((ref) => roles[ref]?.name ?? ref.slice(ref.indexOf(':') + 1));
}

const wholeTenant = (held: Held): boolean =>
  held.surface !== 'directory' || held.scope.kind === 'tenant';
const isGlobal = ({ role }: Held): boolean =>
  (role.templateId ?? role.id).toLowerCase() === globalAdministrator;

/** The longest-lasting active role that meets a need. */
function covering(need: Need, { activations }: Lists, roles: RoleData): Activation | undefined {
  const ends = (a: Activation): number => a.endsAtMs ?? Number.POSITIVE_INFINITY;
  return activations
    .filter((activation) => wholeTenant(activation) && fits(activation, need, roles))
    .sort((a, b) => ends(b) - ends(a))[0];
}

function eligible(need: Need, lists: Lists, roles: RoleData): (Suggestion & { global: boolean })[] {
  const active = new Set(lists.activations.map(({ key }) => key));
  const seen = new Set<string>();
  return lists.eligibilities
    .filter(({ key }) => !active.has(key) && !seen.has(key) && seen.add(key))
    .flatMap((one) => {
      const fit = fitOf(one, need, roles);
      return fit ? [{ one, fit, narrow: wholeTenant(one) ? 0 : 1 }] : [];
    })
    .sort((a, b) => a.narrow - b.narrow || a.fit.order - b.fit.order)
    .map(({ one, fit }) => ({
      key: one.key,
      broader: fit.broader,
      global: isGlobal(one) && fit.broader,
    }));
}

/** Leaves Global Administrator out as long as anything else would do. */
function withoutGlobal(list: (Suggestion & { global: boolean })[]): Suggestion[] {
  const others = list.filter(({ global }) => !global);
  return (others.length ? others : list).map(({ key, broader }) => ({ key, broader }));
}

/** Each role by itself, for a need that asks for several together. */
function suggestAll(need: Need, lists: Lists, roles: RoleData): Offer {
  const parts = need.least.map((ref) => ({ ...need, least: [ref], also: [], all: false }));
  const offers = parts.map((part) => suggest(part, lists, roles));
  const covered = offers.flatMap((offer) => (offer.kind === 'covered' ? [offer] : []));
  if (covered.length === offers.length && covered.length > 0) {
    const ends = (o: { untilMs: number | null }): number => o.untilMs ?? Number.POSITIVE_INFINITY;
    return covered.reduce((soonest, next) => (ends(next) < ends(soonest) ? next : soonest));
  }
  if (offers.some(({ kind }) => kind === 'none')) return none(need, roles);
  const list = offers.flatMap((offer) =>
    offer.kind === 'suggestions' ? offer.list.slice(0, 1) : [],
  );
  const keys = new Set<string>();
  return { kind: 'suggestions', list: list.filter(({ key }) => !keys.has(key) && keys.add(key)) };
}

const none = (need: Need, roles: RoleData): Offer => ({
  kind: 'none',
  leastRoles: leastRoleNames(need, roles),
});

/**
 * How a person can meet a need: already covered by an active role, by roles they may activate, or
 * not at all. Suggestions run from least to most privileged, roles for the whole tenant before
 * those for an administrative unit; a broader role than the page asks for is marked, and Global
 * Administrator comes only when nothing else would do. For a need of several roles together the
 * suggestions are one for each that is missing.
 */
export function suggest(need: Need, lists: Lists, roles: RoleData): Offer {
  if (need.all) return suggestAll(need, lists, roles);
  const by = covering(need, lists, roles);
  if (by) return { kind: 'covered', by, untilMs: by.endsAtMs };
  const list = withoutGlobal(eligible(need, lists, roles));
  return list.length ? { kind: 'suggestions', list } : none(need, roles);
}
