import { type ArmBehaviour, resetArmBehaviour, setArmBehaviour } from './arm/behaviour';
import { decideArmRequest } from './arm/decide';
import { settleArm } from './arm/life-cycle';
import type { Clock } from './clock';
import type { Faults, NewFault } from './faults';
import { isRefusal } from './graph/answer';
import { decideApproval } from './graph/approvals';
import { resetBehaviour, setNextOutcome, setStatusLag, setWording } from './graph/behaviour';
import { setOnboarding } from './graph/groups/onboarding';
import { settle } from './graph/life-cycle';
import { filterLog, type LogFilter } from './request-log';
import { peopleOf } from './signin/authority';
import { refuseNext } from './signin/forced-refusals';
import { clearRevocations, revoke } from './signin/revocations';
import { clearSigninState } from './signin/state';
import type { AppRegistration, LogEntry, Tenant, World } from './world';

/** What a test or the demo may do to the emulated Microsoft behind its users' backs. */
export type Control = {
  /** Moves the clock ahead. */
  advance: (ms: number) => void;
  /** Plays the approver of a waiting request. Throws when it can't be decided. */
  approve: (requestId: string, words?: string) => void;
  deny: (requestId: string, words: string, byId?: string) => void;
  /**
   * Everything issued to a person up to now is refused: sessions, refresh and access tokens (CAE),
   * as a guest elsewhere too. Takes the id at home; throws on a guest's.
   */
  revoke: (userId: string) => void;
  /** New requests stay in provisioning, and rows out of the lists, for so long. */
  lagStatus: (ms: number) => void;
  /** The next activation is answered 201 with this status. */
  nextOutcome: (status: 'Failed') => void;
  /** Which of the published wordings refusals use. */
  wording: (wording: 'newer' | 'older') => void;
  /** Brings a group under PIM this moment: activations are answered 404 twice, then `Failed`. */
  onboard: (groupId: string) => void;
  /** The next sign-in, or the next token that is asked for, is refused with this AADSTS number. */
  refuseSignIn: (code: number, where?: 'authorize' | 'token') => void;
  /** How Azure Resource Manager's lists, refusals and cool-down behave. */
  arm: (change: Partial<ArmBehaviour>) => void;
  fault: (fault: NewFault) => { id: string };
  release: (id: string) => void;
  /** Resolves when a request has arrived at this hold. */
  whenHeld: (id: string) => Promise<void>;
  /** How many requests stand at a hold now. */
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
      // What became due by itself, such as a scheduled activation, holds from now on.
      settle(world);
      settleArm(world);
    },
    approve: (requestId, words = 'Approved') => decide(requestId, true, words),
    deny: (requestId, words, byId) => decide(requestId, false, words, byId),
    revoke: (userId) => {
      // As in reality: an external user signs in at home, so their sessions are revoked there.
      const user = peopleOf(world.tenants).find((one) => one.user.id === userId)?.user;
      if (user?.home) throw new Error(`${userId} is a guest: revoke ${user.home.userId}`);
      revoke(world, userId);
    },
    lagStatus: (ms) => setStatusLag(world, ms),
    nextOutcome: (status) => setNextOutcome(world, status),
    wording: (wording) => setWording(world, wording),
    onboard: (groupId) => setOnboarding(world, groupId),
    refuseSignIn: (code, where = 'authorize') => refuseNext(world, where, code),
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
      resetArmBehaviour(world);
      clearSigninState(world);
      clearRevocations(world);
    },
  };
}
