import { pimErrorOf } from '../../pim-error-of';
import { isStanding, standingError } from '../../standing';
import type { Elevation } from '../elevation';
import type { Sighting } from '../match';
import { fail, wait } from './enter';
import type { Step } from './events';
import { coolDownDelayMs } from './timing';

/** Whether the write was refused because something exists: what that is, a look-up tells. */
export const isRefusedAsExisting = ({ error, sentAtMs }: Elevation): boolean =>
  error !== null && sentAtMs === null;

/**
 * Gives up for a standing right that holds: no wait helps against it. One that is over is only being
 * taken away still.
 * @returns undefined where none is shown
 */
export function giveWay(
  elevation: Elevation,
  { standing, atMs }: Pick<Sighting, 'standing'> & { atMs: number },
): Step | undefined {
  if (!standing || !isStanding(standing, atMs)) return undefined;
  return fail(elevation, standingError(standing), atMs);
}

/** "Exists", yet nothing does: PIM is still closing what was before (contract §5.4). */
export function coolDown(elevation: Elevation, atMs: number): Step {
  const { eligibility, error, tries } = elevation;
  const delayMs = coolDownDelayMs(eligibility.surface, tries);
  if (delayMs === undefined) return fail(elevation, error ?? pimErrorOf('alreadyActive'), atMs);
  return wait(elevation, atMs + delayMs, { tries: tries + 1 });
}
