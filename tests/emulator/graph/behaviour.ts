import type { World } from '../world';

/**
 * `newer` is what is seen in 2026 (rules in words, acrs inside an UnknownError), `older` what the
 * documentation shows (a list of rule names, acrs as the outer code). Both occur (contract §7).
 */
export type Wording = 'newer' | 'older';

/**
 * How an expanded group is served. To some clients it is null or left out, with whatever permission
 * (contract §1.2).
 */
export type ExpandedGroups = 'named' | 'null' | 'absent';

/** How an approver decided, and what they wrote. */
type Decision = { approved: boolean; words: string; byId: string; atMs: number };

/** What the Graph service remembers about a world besides its data. */
type Behaviour = {
  statusLagMs: number;
  /** For so long after its start a role is not named by new tokens. */
  effectLagMs: number;
  outcomes: string[];
  wording: Wording;
  expandedGroups: ExpandedGroups;
  /** Whether `filterByCurrentUser` stops at 50 rows before it filters them: nobody published it (contract §1.4). */
  capsFirst: boolean;
  /** Assignment (`coolDownKey`) → until when activating again is refused. */
  coolDowns: Map<string, number>;
  /** Request id → when its `PendingProvisioning` is over. */
  provisionedAtMs: Map<string, number>;
  decisions: Map<string, Decision>;
  /** Group just brought under PIM → how many more activations get a 404. */
  onboarding: Map<string, number>;
  /** By collection: how many of its next lists leave out what was activated (contract §2). */
  missingLists: Map<string, number>;
};

const behaviours = new WeakMap<World, Behaviour>();

export function behaviourOf(world: World): Behaviour {
  const known = behaviours.get(world);
  if (known) return known;
  const fresh: Behaviour = {
    statusLagMs: 0,
    effectLagMs: 0,
    outcomes: [],
    wording: 'newer',
    expandedGroups: 'named',
    capsFirst: true,
    coolDowns: new Map(),
    provisionedAtMs: new Map(),
    decisions: new Map(),
    onboarding: new Map(),
    missingLists: new Map(),
  };
  behaviours.set(world, fresh);
  return fresh;
}

/** For so many milliseconds new activations stay `PendingProvisioning` and are not listed. */
export function setStatusLag(world: World, ms: number): void {
  behaviourOf(world).statusLagMs = ms;
}

/** From now on new tokens name a role only so many milliseconds after its start. */
export function setEffectLag(world: World, ms: number): void {
  behaviourOf(world).effectLagMs = ms;
}

/** The next activation is answered 201 with this status and never becomes active (contract §3). */
export function setNextOutcome(world: World, status: string): void {
  behaviourOf(world).outcomes.push(status);
}

/** From now on `filterByCurrentUser` filters all rows, and stops at 50 of those. */
export function setFilterFirst(world: World): void {
  behaviourOf(world).capsFirst = false;
}

/** Chooses between the two wordings of policy refusals. */
export function setWording(world: World, wording: Wording): void {
  behaviourOf(world).wording = wording;
}

/** So many of the next lists of active roles, and of active memberships, leave out what was activated. */
export function setMissingLists(world: World, times: number): void {
  const { missingLists } = behaviourOf(world);
  for (const collection of ['directory', 'groups']) missingLists.set(collection, times);
}

/** The active rows that a list shows: all of them, but for lists that miss what was activated. */
export function shownActive<Row extends { assignmentType: string }>(
  world: World,
  collection: 'directory' | 'groups',
  rows: Row[],
): Row[] {
  const { missingLists } = behaviourOf(world);
  const times = missingLists.get(collection) ?? 0;
  if (times === 0) return rows;
  missingLists.set(collection, times - 1);
  return rows.filter(({ assignmentType }) => assignmentType !== 'Activated');
}

/** Serves groups that are expanded on a row of PIM in this way, whatever the token may read. */
export function setExpandedGroups(world: World, groups: ExpandedGroups): void {
  behaviourOf(world).expandedGroups = groups;
}

/** Forgets lag, outcomes, cool-downs and decisions, for a world that starts over. */
export function resetBehaviour(world: World): void {
  behaviours.delete(world);
}
