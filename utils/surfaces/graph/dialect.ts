import type { Eligibility, Surface } from '../../pim/eligibility';
import type { SurfaceRows } from '../rows';
import type { SurfaceApi } from '../surface-api';

/** In what two surfaces of Graph differ: where things lie, how rows read, what a request is about. */
export type GraphDialect = {
  surface: Surface;
  /** Paths of the collections. */
  eligible: string;
  active: string;
  requests: string;
  /** Brings the names with the rows: `$expand=…`. */
  names: string;
  rows: SurfaceRows;
  /** What and where, in the body of a request; the person is added. */
  bodyOf: (eligibility: Eligibility) => object;
  maxPrefetchedPolicies: number;
  /** Who decided on a request: the collection of approvals, and what their stages are called there. */
  approval: { approvals: string; stages: 'stages' | 'steps' };
  readPolicies: SurfaceApi['readPolicies'];
  isInEffect: SurfaceApi['isInEffect'];
};
