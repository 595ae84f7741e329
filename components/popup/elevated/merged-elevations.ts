import type { ActivationInput, Elevation } from '../../../utils/pim/elevation/elevation';
import { newElevation } from '../../../utils/pim/elevation/new-elevation';
import type { Eligibility } from '../../../utils/pim/eligibility';
import type { Snapshot } from '../../../utils/snapshot/shape';

/** A click that the background has not shown in the snapshot yet. */
export type Pending = {
  elevationId: string;
  eligibility: Eligibility;
  input: ActivationInput;
  atMs: number;
};

/** What was clicked, drawn as an elevation that is being sent: a row tells its state at once. */
export function pendingElevation(click: Pending): Elevation {
  const { elevationId, eligibility, input, atMs } = click;
  return { ...newElevation(elevationId, eligibility, input, atMs), state: 'submitting' };
}

/** Every elevation of every account, with the clicks the background has not taken up yet. */
export function mergedElevations(snapshots: Snapshot[], pending: Pending[]): Elevation[] {
  const known = snapshots.flatMap((snapshot) => snapshot.elevations);
  const ids = new Set(known.map((elevation) => elevation.id));
  return [
    ...pending.filter((click) => !ids.has(click.elevationId)).map(pendingElevation),
    ...known,
  ];
}
