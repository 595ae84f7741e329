import type { Eligibility, Surface } from '../../pim/eligibility';
import type { ReadScopes } from '../read-scopes';
import type { SurfaceRows } from '../rows';
import type { SurfaceApi } from '../surface-api';

/** In what the surfaces of Graph differ: paths, rows, and what the body of a request says. */
export type GraphDialect = {
  surface: Surface;
  readScopes: ReadScopes;
  /** Paths of the collections of eligible and active assignments, and of requests. */
  eligible: string;
  active: string;
  requests: string;
  /** The part of a query that brings names with the rows: `$expand=…`. */
  names: string;
  rows: SurfaceRows;
  /** What it takes to name a scope where that brings no name. */
  scopeNames: NonNullable<SurfaceApi['names']>;
  /** Role and scope as the body of a request has them; the person is added. */
  bodyOf: (eligibility: Eligibility) => object;
  maxPrefetchedPolicies: number;
  /** Who decided on a request: the collection of approvals, and what their stages are called there. */
  approval: { approvals: string; stages: 'stages' | 'steps' };
  readPolicies: SurfaceApi['readPolicies'];
  policyPath: SurfaceApi['policyPath'];
  isInEffect: SurfaceApi['isInEffect'];
};
