import type { CallResult, Http } from '../http/http';
import type { Account } from '../pim/account';
import type { Activation } from '../pim/activation';
import type { ActivationRequest } from '../pim/activation-request';
import type { Decision } from '../pim/decision';
import type { Elevation } from '../pim/elevation/elevation';
import type { ElevationEvent } from '../pim/elevation/machine/events';
import type { Eligibility, Surface } from '../pim/eligibility';
import type { PimError } from '../pim/error';
import type { Policy } from '../pim/policy';

/** An account with a token for the surface's resource, checked to be that account's. */
export type Access = { http: Http; account: Account; accessToken: string };

/** One surface as last listed. `error` set: the rows are missing, not gone. */
export type SurfaceList = {
  surface: Surface;
  error: PimError | null;
  /** Rows may be missing although the call succeeded (contract §1.4). */
  incomplete: boolean;
  eligibilities: Eligibility[];
  activations: Activation[];
  requests: ActivationRequest[];
};

type WithoutTime<T> = T extends unknown ? Omit<T, 'atMs'> : never;
/** What a call means to the machine; the engine adds the time. */
export type Outcome = WithoutTime<ElevationEvent>;

/**
 * One of PIM's three surfaces: wire on one side, `utils/pim` on the other. Implementations hold no
 * state; they translate and call through `utils/http`.
 */
export type SurfaceApi = {
  surface: Surface;
  resource: 'graph' | 'arm';
  /**
   * GETs that list the surface: relative to Graph's `/v1.0`, where all surfaces share one `$batch`,
   * or to Azure Resource Manager's host, with their `api-version`.
   */
  listPaths: () => string[];
  /** Reads their answers; may call on where the service cut a list short. */
  readList: (access: Access, answers: CallResult[]) => Promise<SurfaceList>;
  /** Of so many roles policies are read unasked; of the others when one is about to be activated. */
  mostPolicies: number;
  /** By eligibility key. What cannot be read is `unknown`. */
  readPolicies: (access: Access, of: Eligibility[]) => Promise<Record<string, Policy>>;
  activate: (access: Access, elevation: Elevation) => Promise<Outcome>;
  /** Ends an active role, or withdraws a request that waits. */
  end: (access: Access, elevation: Elevation) => Promise<Outcome>;
  /** What the service knows of an elevation: its request, its activation. */
  lookUp: (access: Access, elevation: Elevation) => Promise<Outcome>;
  /** Whether an active role works already, in one call; null: that cannot be told. */
  isInEffect: (access: Access, elevation: Elevation) => Promise<boolean | null>;
  /** Who denied an elevation's request, and in which words; undefined where that cannot be read. */
  readDecision: (access: Access, elevation: Elevation) => Promise<Decision | undefined>;
};
