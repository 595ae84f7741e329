import type { Resource } from '../auth/scopes';
import type { Client } from '../http/client';
import type { CallResult } from '../http/http';
import type { Activation } from '../pim/activation';
import type { ActivationRequest, Decision } from '../pim/activation-request';
import type { Elevation } from '../pim/elevation/elevation';
import type { ElevationEvent } from '../pim/elevation/machine/events';
import type { Eligibility, Surface } from '../pim/eligibility';
import type { PimError } from '../pim/error';
import type { Policy } from '../pim/policy';

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
  resource: Resource;
  /** Paths of the GETs that list the surface; those of all surfaces of a resource are read together. */
  listPaths: () => string[];
  /** Reads their answers; may call on where the service cut a list short. */
  readList: (client: Client, answers: CallResult[]) => Promise<SurfaceList>;
  /** Of so many roles the policy is read with the lists; of the others once it is about to be needed. */
  maxPrefetchedPolicies: number;
  /** By eligibility key. What cannot be read is `unknown`. */
  readPolicies: (client: Client, eligibilities: Eligibility[]) => Promise<Record<string, Policy>>;
  activate: (client: Client, elevation: Elevation) => Promise<Outcome>;
  /** Ends an active role, or withdraws a request that waits. */
  end: (client: Client, elevation: Elevation) => Promise<Outcome>;
  /** What the service knows of an elevation: its request, its activation. */
  lookUp: (client: Client, elevation: Elevation) => Promise<Outcome>;
  /** Whether an active role works already, in one call; null: that cannot be told. */
  isInEffect: (client: Client, elevation: Elevation) => Promise<boolean | null>;
  /** Who denied an elevation's request, and in which words; undefined where that cannot be read. */
  readDecision: (client: Client, elevation: Elevation) => Promise<Decision | undefined>;
};
