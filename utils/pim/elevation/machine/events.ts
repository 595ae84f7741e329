import type { ActivationRequest, Decision } from '../../activation-request';
import type { PimError } from '../../error';
import type { Sighting } from '../match';

/** What can happen to an elevation. Times are the moment of the event. */
export type ElevationEvent = { atMs: number } & (
  | { type: 'submit' }
  /** The write is about to leave: from here on the service may know of it. */
  | { type: 'sending' }
  /** The service told the state of our request, as an answer to the write or to a poll. */
  | { type: 'answered'; request: ActivationRequest }
  /**
   * The policy or the service wants a stepped-up token with these claims (JSON). `error`: what to say
   * when a stepped-up token was of no use.
   */
  | { type: 'challenged'; claims: string; error?: PimError }
  | { type: 'steppedUp' }
  | { type: 'stepUpFailed'; error: PimError }
  /** 429: certainly not done. 503 with Retry-After: not certain, so it is looked up first. */
  | { type: 'throttled'; retryAfterMs: number; certain: boolean }
  /** "Already exists" or "already pending": the existing one is looked up and adopted. */
  | { type: 'exists'; error: PimError }
  | { type: 'refused'; error: PimError }
  /** Nothing left this machine. */
  | { type: 'notSent'; error: PimError }
  /** It left, and no answer came. */
  | { type: 'noAnswer'; error: PimError }
  /** What a look-up found; both null: the service knows of nothing. */
  | ({ type: 'found' } & Sighting)
  | { type: 'lookUpFailed'; error: PimError }
  /** `notBeforeMs` has come. */
  | { type: 'due' }
  /** Its person wants to know now what became of it. */
  | { type: 'lookNow' }
  /** End the active role, or withdraw the request that waits. */
  | { type: 'endNow' }
  | { type: 'endDone' }
  | { type: 'endTooEarly'; error: PimError }
  | { type: 'endRefused'; error: PimError }
  /** Renew the active role once it ends, under this id; null: let it end after all. */
  | { type: 'renew'; elevationId: string | null }
  /** Whether the active role has come to effect; null: that cannot be told. */
  | { type: 'effect'; holds: boolean | null }
  /** Who said no, and in which words. */
  | { type: 'explained'; decision: Decision }
  /** A fresh list shows these for the elevation's role and scope. */
  | ({ type: 'listed' } & Sighting)
  /** The clock was moved by so much, because it was wrong; `atMs` is right. */
  | { type: 'clockMoved'; byMs: number }
  /** The worker started: nothing that ran before is running now. */
  | { type: 'resumed' }
  /** The same, and nothing vouches that the elevation's person confirmed it in this run of the browser. */
  | { type: 'unvouched' }
);

/** What the engine has to do next. Each is done after the elevation has been journaled. */
export type ElevationEffect =
  | { type: 'send' }
  | { type: 'stepUp'; claims: string }
  /** `asked`: its person clicked for it, perhaps again and again. */
  | { type: 'lookUp'; asked?: true }
  | { type: 'sendEnd' }
  /** Ask whether the active role works already. */
  | { type: 'checkEffect' }
  /** The role ended in its time, and its person asked for it again. */
  | { type: 'renew' }
  /** Ask in which words the approver said no. */
  | { type: 'readDecision' }
  /** Wake the elevation with `due` at this moment. */
  | { type: 'wait'; untilMs: number }
  /** Put what was asked back into the role's draft and forget the elevation. */
  | { type: 'toDraft' }
  /** The role holds now. */
  | { type: 'becameActive' }
  /** The role no longer holds, or the request is over. */
  | { type: 'finished' };

export type Step = [import('../elevation').Elevation, ElevationEffect[]];
