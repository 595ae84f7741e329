import { joined } from '../../../utils/i18n/joined';
import { text } from '../../../utils/i18n/text';
import { asksForSignIn } from '../../../utils/pim/pim-error-of';
import type { Snapshot } from '../../../utils/snapshot/shape';

type Surfaces = Snapshot['surfaces'];
export type BrokenSurfaces = {
  names: string;
  /** The first of them. */
  surface: Surfaces[number]['surface'];
  error: NonNullable<Surfaces[number]['error']>;
};

/** Surfaces that could not be read, those with the same trouble in one note. */
export function brokenSurfaces(surfaces: Surfaces): BrokenSurfaces[] {
  const byCode = new Map<string, BrokenSurfaces>();
  for (const { surface, error } of surfaces) {
    if (!error || asksForSignIn(error)) continue;
    const name = text(`surface_${surface}`);
    const before = byCode.get(error.code);
    const names = joined(before?.names, name);
    byCode.set(error.code, { names, surface: before?.surface ?? surface, error });
  }
  return [...byCode.values()];
}
