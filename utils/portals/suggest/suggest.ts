import type { Activation } from '../../pim/activation';
import type { Eligibility } from '../../pim/eligibility';
import { surfaceTraits } from '../../pim/surface-traits';
import type { Suggestion } from '../../snapshot/shape';
import type { Need, RoleData } from '../data/page-data';
import type { Where } from '../location/where';
import { reachOf } from '../roles/reach';
import { type Fit, fitOf, type Held } from '../roles/role-fit';
import { globalAdministrator } from '../roles/well-known-roles';

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

const isGlobal = ({ role }: Held): boolean =>
  (role.templateId ?? role.id).toLowerCase() === globalAdministrator;

/**
 * What an active role must reach to open a page. A management group is taken at its word, and a list
 * of Azure resources shows something with any role.
 */
const holds = (held: Held, { armId }: Where): boolean => {
  const reach = reachOf(held, armId);
  return (
    reach === 'sure' || (reach === 'maybe' && surfaceTraits[held.surface].reach === 'resource')
  );
};

/** The longest-lasting active role that meets a need. */
function covering(need: Need, { activations }: Lists, roles: RoleData, where: Where) {
  const ends = (a: Activation): number => a.endsAtMs ?? Number.POSITIVE_INFINITY;
  return activations
    .filter(
      (activation) => holds(activation, where) && fitOf(activation, need, roles, where.carried),
    )
    .sort((a, b) => ends(b) - ends(a))[0];
}

const comesThroughGroup = ({ surface }: Held): boolean => surfaceTraits[surface].bringsAssignments;

type Candidate = { eligibility: Eligibility; fit: Fit; narrow: boolean };

/** Where groups are slow, a role held directly comes before the same through a group. */
function byPreference({ slowGroups }: Where) {
  const group = ({ eligibility }: Candidate): number => (comesThroughGroup(eligibility) ? 1 : 0);
  const step = (candidate: Candidate): number => (candidate.fit.broader ? 2 : 0) + group(candidate);
  return (a: Candidate, b: Candidate): number =>
    Number(a.narrow) - Number(b.narrow) ||
    (slowGroups ? step(a) - step(b) : 0) ||
    a.fit.order - b.fit.order ||
    group(a) - group(b);
}

/** What a person should know before choosing this one. */
function noteOf(
  { eligibility, narrow }: Candidate,
  all: Candidate[],
  where: Where,
): Suggestion['note'] {
  if (narrow && surfaceTraits[eligibility.surface].reach === 'directoryScope') return 'unit';
  if (narrow && where.armId !== null) return 'ifBelow';
  if (!where.slowGroups) return undefined;
  if (comesThroughGroup(eligibility)) return 'slowGroup';
  return all.some((other) => comesThroughGroup(other.eligibility)) ? 'direct' : undefined;
}

type Ranked = Suggestion & { global: boolean };

function eligible(need: Need, lists: Lists, roles: RoleData, where: Where): Ranked[] {
  const active = new Set(lists.activations.map(({ key }) => key));
  const seen = new Set<string>();
  const candidates = lists.eligibilities
    .filter(({ key }) => !active.has(key) && !seen.has(key) && seen.add(key))
    .flatMap((eligibility): Candidate[] => {
      const fit = fitOf(eligibility, need, roles, where.carried);
      const reach = reachOf(eligibility, where.armId);
      return fit && reach !== 'no' ? [{ eligibility, fit, narrow: reach === 'maybe' }] : [];
    })
    .sort(byPreference(where));
  return candidates.map((candidate) => {
    const { eligibility, fit } = candidate;
    const note = noteOf(candidate, candidates, where);
    const suggestion = { key: eligibility.key, broader: fit.broader, ...(note && { note }) };
    return { ...suggestion, global: isGlobal(eligibility) && fit.broader };
  });
}

/** Leaves Global Administrator out as long as anything else would do. */
function withoutGlobal(list: Ranked[]): Suggestion[] {
  const others = list.filter(({ global }) => !global);
  return (others.length ? others : list).map(({ global: _, ...suggestion }) => suggestion);
}

/** Each role by itself, for a need that asks for several together. */
function suggestAll(need: Need, lists: Lists, roles: RoleData, where: Where): Offer {
  const parts = need.least.map((ref) => ({ ...need, least: [ref], also: [], all: false }));
  const offers = parts.map((part) => suggest(part, lists, roles, where));
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
 * @param where which Azure resource the page is about, and how groups count there
 */
export function suggest(
  need: Need,
  lists: Lists,
  roles: RoleData,
  where: Where = { armId: null, slowGroups: false, carried: {} },
): Offer {
  if (need.all) return suggestAll(need, lists, roles, where);
  const by = covering(need, lists, roles, where);
  if (by) return { kind: 'covered', by, untilMs: by.endsAtMs };
  const list = withoutGlobal(eligible(need, lists, roles, where));
  return list.length ? { kind: 'suggestions', list } : none(need, roles);
}
