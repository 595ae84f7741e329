import type { World } from '../world';

/** What Azure Resource Manager remembers about a world besides its data. */
export type ArmBehaviour = {
  /** How far the list of active assignments is behind (contract §2: up to a minute). */
  listLagMs: number;
  /** How much further behind the list of active assignments at a single scope is (contract §2). */
  scopeLagMs: number;
  /** The root's list of active assignments drops this share of its rows, by a seed (contract §2). */
  rootDrops: { seed: number; share: number } | null;
  /** The root's list of active assignments is empty, as in some tenants (contract §2). */
  emptyRoot: boolean;
  /** How long the root's lists take, each by itself, in real time (contract §1.3: up to half a minute). */
  rootDelayMs: { eligible: number; active: number; requests: number };
  /** How long after an end the service refuses to activate again (contract §5.4: 90 to 240 s). */
  coolDownMs: number;
  pageSize: number;
  /** A list begins with an empty page that has a `nextLink` (contract §1.4). */
  emptyFirstPage: boolean;
  /** How a missing authentication context is refused: the published 400, or a 403 with claims that are not encoded. */
  acrs: 'encoded' | 'bare403';
  /** Azure accepts writes only from sign-ins with multifactor authentication (contract §7). */
  mandatoryMfa: boolean;
};

/** How an approver decided, and what they wrote. */
type Decision = { approved: boolean; words: string; byId: string; atMs: number };

type ArmState = ArmBehaviour & {
  /** How many lists at the root have dropped rows. */
  rootLists: number;
  /** Holding → until when activating again is refused. */
  coolDowns: Map<string, number>;
  /** By name of the request. */
  decisions: Map<string, Decision>;
};

const behaviours = new WeakMap<World, ArmState>();

export function armBehaviourOf(world: World): ArmState {
  const known = behaviours.get(world);
  if (known) return known;
  const fresh: ArmState = {
    listLagMs: 0,
    scopeLagMs: 0,
    rootDrops: null,
    emptyRoot: false,
    rootLists: 0,
    rootDelayMs: { eligible: 0, active: 0, requests: 0 },
    coolDownMs: 90_000,
    pageSize: 500,
    emptyFirstPage: false,
    acrs: 'encoded',
    mandatoryMfa: false,
    coolDowns: new Map(),
    decisions: new Map(),
  };
  behaviours.set(world, fresh);
  return fresh;
}

/** Changes how Azure Resource Manager behaves from now on. */
export function setArmBehaviour(world: World, change: Partial<ArmBehaviour>): void {
  Object.assign(armBehaviourOf(world), change);
}

/** Forgets all of it, for a world that starts over. */
export function resetArmBehaviour(world: World): void {
  behaviours.delete(world);
}
