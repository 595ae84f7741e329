import type { Surface } from '../pim/eligibility';
import type { PimError } from '../pim/error';
import type { SurfaceList } from './surface-api';

/** A surface that could not be read: its rows are missing, not gone. */
export const failedList = (surface: Surface, error: PimError): SurfaceList => ({
  surface,
  error,
  incomplete: false,
  eligibilities: [],
  activations: [],
  requests: [],
});
