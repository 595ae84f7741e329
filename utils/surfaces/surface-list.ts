import type { Activation } from '../pim/activation';
import type { ActivationRequest } from '../pim/activation-request';
import type { Eligibility, Surface } from '../pim/eligibility';
import type { PimError } from '../pim/error';
import type { ListName } from '../pim/list-name';

/**
 * What came of one list of a surface: the rows of that list, and none of the others. `error` set: its
 * rows are missing, not gone.
 */
export type SurfaceList = {
  surface: Surface;
  list: ListName;
  error: PimError | null;
  /** Some rows may be missing although the call succeeded (contract §1.4). */
  incomplete: boolean;
  eligibilities: Eligibility[];
  activations: Activation[];
  requests: ActivationRequest[];
};

type Read = Partial<Pick<SurfaceList, 'incomplete' | 'eligibilities' | 'activations' | 'requests'>>;

/** A list that was read. */
export function readList(surface: Surface, list: ListName, read: Read): SurfaceList {
  const nothing = { incomplete: false, eligibilities: [], activations: [], requests: [] };
  return { surface, list, error: null, ...nothing, ...read };
}

/** A list that could not be read. */
export const failedList = (surface: Surface, list: ListName, error: PimError): SurfaceList => ({
  ...readList(surface, list, {}),
  error,
});
