import type { Account } from '../../pim/account';
import type { Activation } from '../../pim/activation';
import type { ActivationRequest } from '../../pim/activation-request';
import type { Elevation } from '../../pim/elevation/elevation';
import type { Eligibility, Surface } from '../../pim/eligibility';
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
  /** Each reads the rows it can, and leaves out damaged ones. */
  toEligibilities: (rows: unknown[], account: Account) => Eligibility[];
  toActivations: (rows: unknown[], account: Account) => Activation[];
  toRequests: (rows: unknown[], account: Account, nowMs: number) => ActivationRequest[];
  /** What and where, in the body of a request; the person is added. */
  bodyOf: (eligibility: Elevation['eligibility']) => object;
  maxPrefetchedPolicies: number;
  /** Who decided on a request: the collection of approvals, and what their stages are called there. */
  approval: { approvals: string; stages: 'stages' | 'steps' };
  readPolicies: SurfaceApi['readPolicies'];
  isInEffect: SurfaceApi['isInEffect'];
};
