import { type Surface, surface } from '../../../utils/pim/eligibility';
import { permissions } from '../../../utils/set-up/register/permissions';
import type { CheckLine } from '../../../utils/snapshot/set-up-check';

/** The surface that a line is about: the window for its consent asks for what that surface needs. */
export function surfaceOf({ about }: CheckLine): Surface {
  const named = surface.safeParse(about);
  if (named.success) return named.data;
  return permissions.find(({ name }) => name === about)?.surface ?? 'directory';
}
