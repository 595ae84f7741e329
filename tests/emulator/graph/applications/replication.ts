import type { World } from '../../world';

/** What was created a moment ago, by id, and from when calls find it (contract §9.7). */
type Replication = { lagMs: number; visibleAtMs: Map<string, number> };

const replications = new WeakMap<World, Replication>();

function replicationOf(world: World): Replication {
  const known = replications.get(world) ?? { lagMs: 0, visibleAtMs: new Map() };
  replications.set(world, known);
  return known;
}

/** From now on what is created is found only after so many milliseconds. */
export function setReplicationLag(world: World, ms: number): void {
  replicationOf(world).lagMs = ms;
}

/** Notes that something was created just now. */
export function created(world: World, id: string): void {
  const { lagMs, visibleAtMs } = replicationOf(world);
  visibleAtMs.set(id, world.now() + lagMs);
}

/** Whether calls find it already. */
export const isReplicated = (world: World, id: string): boolean =>
  (replicationOf(world).visibleAtMs.get(id) ?? 0) <= world.now();

/** Forgets the delay, for a world that starts over. */
export function resetReplication(world: World): void {
  replications.delete(world);
}
