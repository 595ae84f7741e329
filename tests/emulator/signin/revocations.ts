import type { World } from '../world';

type Revocation = { count: number; atMs: number };

const revocations = new WeakMap<World, Map<string, Revocation>>();

function revocationsOf(world: World): Map<string, Revocation> {
  const known = revocations.get(world) ?? new Map<string, Revocation>();
  revocations.set(world, known);
  return known;
}

/**
 * How often a user's sessions were revoked, and when last. A token has the count of the time it was
 * issued: a lower one than today's was issued before a revocation. (`iat` would not tell: it counts
 * whole seconds, and a token may be renewed within the second of the revocation.)
 */
export function revocation(world: World, userId: string): Revocation {
  return revocationsOf(world).get(userId) ?? { count: 0, atMs: 0 };
}

/** Revokes everything that was issued to a user up to now. */
export function revoke(world: World, userId: string): void {
  revocationsOf(world).set(userId, {
    count: revocation(world, userId).count + 1,
    atMs: world.now(),
  });
}

/** Forgets every revocation. */
export function clearRevocations(world: World): void {
  revocations.delete(world);
}
