import type { Resource } from '../auth/scopes';
import type { Client } from '../http/client';
import type { CallResult } from '../http/http';
import type { Activation } from '../pim/activation';
import type { Decision } from '../pim/activation-request';
import type { Elevation } from '../pim/elevation/elevation';
import type { ElevationEvent } from '../pim/elevation/machine/events';
import type { Eligibility, Scope, Surface } from '../pim/eligibility';
import type { Result } from '../pim/error';
import type { ListName } from '../pim/list-name';
import type { NarrowerScope } from '../pim/narrower-scope';
import type { Policy } from '../pim/policy';
import type { ServiceName } from '../snapshot/service-names';
import type { ReadScopes } from './read-scopes';
import type { SurfaceList } from './surface-list';

/** Names of scopes, by id in lower case. */
export type ScopeNames = {
  names: Map<string, ServiceName>;
  /** Every part of the question was refused: the next would be, too. */
  isRefused: boolean;
};

type WithoutTime<T> = T extends unknown ? Omit<T, 'atMs'> : never;
/** What the answer to a call means to the machine; the engine adds the time. */
export type Outcome = WithoutTime<ElevationEvent>;

/** What a look at rows that a list did not show has brought. */
export type ActiveRead = {
  /** Those of the rows where the look succeeded: silence about the others means nothing. */
  read: Activation[];
  /** All that was shown. */
  shown: Activation[];
};

/**
 * One of PIM's surfaces: the service's own words on one side, those of `utils/pim` on the other.
 * Implementations hold no state; they translate, and call through a client.
 */
export type SurfaceApi = {
  surface: Surface;
  resource: Resource;
  /** The scopes without which its lists cannot be read. */
  readScopes: ReadScopes;
  /** Path of the GET for a list; those of all surfaces of a resource are read together. */
  listPath: (list: ListName) => string;
  /** Reads its answer; may call on where the service cut the list short. */
  readList: (client: Client, list: ListName, answer: CallResult) => Promise<SurfaceList>;
  /** So many roles' policies are read with the lists; the others' once somebody is about to need one. */
  maxPrefetchedPolicies: number;
  /** Policies by eligibility key. One that cannot be read is `unknown`. */
  readPolicies: (client: Client, eligibilities: Eligibility[]) => Promise<Record<string, Policy>>;
  /** Path of the GET for the policy of one role: it says why a policy is unknown. */
  policyPath: (eligibility: Eligibility) => string;
  /** Reads what its lists do not name; absent: they name everything that has a name. */
  names?: {
    /** The id, in lower case, of what a listed scope still lacks the name of; undefined: of nothing. */
    lacking: (scope: Scope) => string | undefined;
    /**
     * @param ids of what lacks a name
     * @returns undefined where the token is known to read none: then nothing was asked
     */
    read: (client: Client, ids: string[]) => Promise<ScopeNames | undefined>;
  };
  /** What lies directly below a scope, where a role may be activated too; absent: it never may. */
  readChildScopes?: (client: Client, scopeId: string) => Promise<Result<NarrowerScope[]>>;
  activate: (client: Client, elevation: Elevation) => Promise<Outcome>;
  /** Ends an active role, or withdraws a request that waits. */
  end: (client: Client, elevation: Elevation) => Promise<Outcome>;
  /** What the service knows of an elevation: its request and its activation. */
  lookUp: (client: Client, elevation: Elevation) => Promise<Outcome>;
  /** Looks whether these rows are active, each at its own scope where the surface has lists for that. */
  readActive: (client: Client, rows: Activation[]) => Promise<ActiveRead>;
  /** Whether an active role works already, in one call; null: that cannot be told. */
  isInEffect: (client: Client, elevation: Elevation) => Promise<boolean | null>;
  /** Who denied an elevation's request, and in which words; undefined where that cannot be read. */
  readDecision: (client: Client, elevation: Elevation) => Promise<Decision | undefined>;
};
