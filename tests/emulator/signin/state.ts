import type { CloudName } from '../../../utils/pim/account';
import type { World } from '../world';
import type { AuthorizeRequest } from './authorize-request';

/** Which authentication methods and contexts a person has passed at one tenant. */
export type Proofs = {
  amr: string[];
  /** Authentication contexts satisfied so far. */
  acrs: string[];
  /** Ids of the policies of single resources satisfied so far; absent: none. */
  policies?: string[];
};

/** How a person is signed in, in one browser session. It is one sign-in for all of their tenants. */
export type Authentication = {
  personId: string;
  /** By tenant id: a tenant trusts no other tenant's MFA, only the password. */
  proofs: Record<string, Proofs>;
  authenticatedAtMs: number;
  /** The person's revocation count at that moment. */
  rev: number;
};

/** A browser's single sign-on session, found again by its cookie. Several people may be in it. */
export type Session = { id: string; people: Authentication[] };

/** A sign-in that is in progress: one authorize request and the steps done so far. */
export type Flow = {
  id: string;
  request: AuthorizeRequest;
  sessionId: string;
  userId: string | null;
  /** The person has typed or picked an account here, as `prompt=login` and `select_account` require. */
  picked: boolean;
  consented: boolean;
  /**
   * An administrator's consent to all that the application is registered with, in the cloud of the
   * tenant, which is one of these; null: an ordinary sign-in.
   */
  grantsAllIn: CloudName[] | null;
  /** What was wrong with the last form, to show on the page. */
  problem: string | null;
};

/** What a code or a refresh token stands for. */
export type Grant = {
  tenantId: string;
  userId: string;
  clientId: string;
  redirectUri: string;
  redirectType: 'spa' | 'web' | 'native';
  /** As asked for: `openid`, `User.Read`, `https://management.azure.com/user_impersonation`. */
  scope: string;
  proofs: Authentication['proofs'];
  rev: number;
  authenticatedAtMs: number;
  issuedAtMs: number;
};

export type CodeGrant = Grant & {
  codeChallenge: string;
  nonce: string | null;
  claims: AuthorizeRequest['claims'];
  redeemed: boolean;
};

type SigninState = {
  sessions: Map<string, Session>;
  flows: Map<string, Flow>;
  codes: Map<string, CodeGrant>;
  /** Refusals that a test has requested and that are still to come. */
  refusals: { endpoint: 'authorize' | 'token'; code: number }[];
  refreshTokens: Map<string, Grant>;
  /** What opaque tokens stand for; null: tokens are issued as they can be read. */
  opaqueTokens: Map<string, string> | null;
  /** `user client scope`, for consents given by one person for themselves. */
  consents: Set<string>;
};

const states = new WeakMap<World, SigninState>();

/** What the sign-in service keeps of a world between requests. */
export function signinState(world: World): SigninState {
  const state = states.get(world) ?? {
    sessions: new Map(),
    flows: new Map(),
    codes: new Map(),
    refusals: [],
    refreshTokens: new Map(),
    opaqueTokens: null,
    consents: new Set(),
  };
  states.set(world, state);
  return state;
}

/** Signs everybody out and forgets every code, token and personal consent. */
export function clearSigninState(world: World): void {
  states.delete(world);
}
