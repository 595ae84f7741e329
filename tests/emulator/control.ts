import { randomUUID } from 'node:crypto';
import { type ArmBehaviour, resetArmBehaviour, setArmBehaviour } from './arm/behaviour';
import { decideArmRequest } from './arm/decide';
import { applyDueArmChanges } from './arm/life-cycle';
import type { Clock } from './clock';
import type { Faults, NewFault } from './faults';
import { isRefusal } from './graph/answer';
import { resetReplication, setReplicationLag } from './graph/applications/replication';
import { decideApproval } from './graph/approvals';
import {
  type ExpandedGroups,
  resetBehaviour,
  setEffectLag,
  setExpandedGroups,
  setFilterFirst,
  setMissingLists,
  setNextOutcome,
  setStatusLag,
  setWording,
} from './graph/behaviour';
import { setOnboarding } from './graph/groups/onboarding';
import { applyDueChanges } from './graph/life-cycle';
import { filterLog, type LogFilter } from './request-log';
import { peopleOf } from './signin/authority';
import { refuseNext } from './signin/forced-refusals';
import { issueOpaqueTokens } from './signin/opaque-tokens';
import {
  addResourcePolicy,
  clearResourcePolicies,
  type ResourcePolicy,
} from './signin/resource-policies';
import { clearRevocations, revoke } from './signin/revocations';
import { clearSigninState } from './signin/state';
import { armAudience, graphAudience } from './tokens';
import type { AppRegistration, LogEntry, Tenant, World } from './world';

/** What a test or the demo may change in the emulated Microsoft while it runs. */
export type Control = {
  /** Moves the clock ahead. */
  advance: (ms: number) => void;
  /** Approves a waiting request as its approver would. Throws when it cannot be decided. */
  approve: (requestId: string, words?: string) => void;
  deny: (requestId: string, words: string, byId?: string) => void;
  /**
   * Revokes everything that was issued to a person up to now: sessions, refresh and access tokens
   * (continuous access evaluation), as a guest too. Takes the id at home and throws on a guest's.
   */
  revoke: (userId: string) => void;
  /** For so long new requests stay in provisioning and their rows out of the lists. */
  lagStatus: (ms: number) => void;
  /** From now on applications, service principals and grants are found only so long after their creation. */
  lagReplication: (ms: number) => void;
  /** From now on new tokens name an active role only so many milliseconds after its start. */
  lagEffect: (ms: number) => void;
  /** The next activation is answered 201 with this status. */
  nextOutcome: (status: 'Failed') => void;
  /** So many of Graph's next lists of what is active leave out what was activated. */
  missActivated: (lists: number) => void;
  /** Chooses between the two published wordings of refusals. */
  wording: (wording: 'newer' | 'older') => void;
  /** Serves groups expanded on rows of PIM by name, as null, or not at all. */
  expandedGroups: (groups: ExpandedGroups) => void;
  /** Brings a group under PIM at this moment: activations are answered 404 twice, then `Failed`. */
  onboard: (groupId: string) => void;
  /** Refuses the next sign-in, or the next token request, with this AADSTS number. */
  refuseSignIn: (code: number, where?: 'authorize' | 'token') => void;
  /**
   * Has a policy hold for one resource alone: its tokens are refused from now on, until somebody
   * verifies for it in a window. By default it wants a second factor and says so in claims.
   * @returns the policy's id, which is in the claims
   */
  protect: (
    resource: 'graph' | 'arm',
    how?: Partial<Omit<ResourcePolicy, 'id' | 'resource'>>,
  ) => string;
  /** From now on clients get access tokens that they cannot read. */
  issueOpaqueTokens: () => void;
  /** From now on lists of one's own are filtered before they are cut at 50 rows. */
  filterFirst: () => void;
  /** Changes how Azure Resource Manager behaves. */
  arm: (change: Partial<ArmBehaviour>) => void;
  fault: (fault: NewFault) => { id: string };
  release: (id: string) => void;
  /** Resolves when a request has arrived at this fault's hold. */
  whenHeld: (id: string) => Promise<void>;
  /** How many requests are held now. */
  held: () => number;
  clearFaults: () => void;
  log: (filter?: LogFilter) => LogEntry[];
  /** Registers one more redirect URI of every application, in every tenant. */
  addRedirectUri: (uri: string, type?: AppRegistration['redirectUris'][number]['type']) => void;
  /** Everything as it was at the start: tenants, clock, sessions, faults, log. */
  reset: () => void;
};

/** Makes the control of a world. `tenants` builds the tenants as they were at the start. */
export function createControl(
  world: World,
  clock: Clock,
  faults: Faults,
  tenants: () => Tenant[],
): Control {
  function decide(requestId: string, approve: boolean, words: string, byId = ''): void {
    if (decideArmRequest(world, requestId, { approve, words, byId })) return;
    const answer = decideApproval(world, requestId, { approve, words, byId });
    if (isRefusal(answer)) throw new Error(`${answer.status} ${answer.code}: ${answer.message}`);
  }

  return {
    advance: (ms) => {
      clock.advance(ms);
      // A scheduled activation, for example, may have become due.
      applyDueChanges(world);
      applyDueArmChanges(world);
    },
    approve: (requestId, words = 'Approved') => decide(requestId, true, words),
    deny: (requestId, words, byId) => decide(requestId, false, words, byId),
    revoke: (userId) => {
      // External users sign in at home, so their sessions are revoked there.
      const user = peopleOf(world.tenants).find((person) => person.user.id === userId)?.user;
      if (user?.home) throw new Error(`${userId} is a guest: revoke ${user.home.userId}`);
      revoke(world, userId);
    },
    lagStatus: (ms) => setStatusLag(world, ms),
    lagReplication: (ms) => setReplicationLag(world, ms),
    lagEffect: (ms) => setEffectLag(world, ms),
    nextOutcome: (status) => setNextOutcome(world, status),
    missActivated: (lists) => setMissingLists(world, lists),
    wording: (wording) => setWording(world, wording),
    expandedGroups: (groups) => setExpandedGroups(world, groups),
    onboard: (groupId) => setOnboarding(world, groupId),
    refuseSignIn: (code, where = 'authorize') => refuseNext(world, where, code),
    protect: (resource, how = {}) => {
      const id = randomUUID();
      const audience = { graph: graphAudience, arm: armAudience }[resource];
      const wanted = { code: 50076, suberror: 'basic_action', hasClaims: true, ...how };
      addResourcePolicy(world, { id, resource: audience, ...wanted });
      return id;
    },
    issueOpaqueTokens: () => issueOpaqueTokens(world),
    filterFirst: () => setFilterFirst(world),
    arm: (change) => setArmBehaviour(world, change),
    fault: faults.add,
    release: faults.release,
    whenHeld: faults.whenHeld,
    held: faults.held,
    clearFaults: faults.clear,
    log: (filter) => filterLog(world.log, filter),
    addRedirectUri: (uri, type = 'spa') => {
      for (const app of world.tenants.flatMap((tenant) => tenant.apps)) {
        app.redirectUris.push({ uri, type });
      }
    },
    reset: () => {
      faults.clear();
      clock.reset();
      world.tenants = tenants();
      world.log = [];
      resetBehaviour(world);
      resetReplication(world);
      resetArmBehaviour(world);
      clearSigninState(world);
      clearRevocations(world);
      clearResourcePolicies(world);
    },
  };
}
