import { joined } from '../../../utils/i18n/joined';
import { text } from '../../../utils/i18n/text';
import type { PimError } from '../../../utils/pim/error';
import { asksForSignIn } from '../../../utils/pim/pim-error-of';
import type { Snapshot, SurfaceState } from '../../../utils/snapshot/shape';
import { unreadError } from '../../../utils/snapshot/unread';

export type BrokenSurfaces = {
  /** What is missing of which surfaces, for the person and as a key. */
  names: string;
  key: string;
  surfaces: SurfaceState['surface'][];
  error: PimError;
};

/**
 * Surfaces that could not be read, or whose roles or active roles could not, those with the same
 * trouble in one note. A request history that is missing is not trouble: it has a line of its own.
 */
export function brokenSurfaces(surfaces: Snapshot['surfaces'], nowMs: number): BrokenSurfaces[] {
  const byKey = new Map<string, BrokenSurfaces>();
  for (const state of surfaces) {
    for (const { what, error } of failuresOf(state, nowMs)) {
      if (asksForSignIn(error)) continue;
      const { surface } = state;
      const name = text(what === 'active' ? `list_active_${surface}` : `surface_${surface}`);
      const key = `${what} ${error.code}`;
      const before = byKey.get(key);
      const names = joined(before?.names, name);
      const surfaces = [...(before?.surfaces ?? []), surface];
      byKey.set(key, { key, names, surfaces, error });
    }
  }
  return [...byKey.values()];
}

type Failure = { what: 'all' | 'active'; error: PimError };

function failuresOf(state: SurfaceState, nowMs: number): Failure[] {
  if (state.error) return [{ what: 'all', error: state.error }];
  const eligible = unreadError(state, 'eligible', nowMs);
  if (eligible) return [{ what: 'all', error: eligible }];
  const active = unreadError(state, 'active', nowMs);
  return active ? [{ what: 'active', error: active }] : [];
}

/** Surfaces of which only the requests could not be read. */
export const withoutRequests = (
  surfaces: Snapshot['surfaces'],
  nowMs: number,
): SurfaceState['surface'][] =>
  surfaces
    .filter((state) => unreadError(state, 'requests', nowMs) && !failuresOf(state, nowMs).length)
    .map(({ surface }) => surface);
