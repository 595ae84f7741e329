import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../duration';
import type { Surface } from '../../eligibility';
import { surfaceTraits } from '../../surface-traits';

/** An unsent elevation older than this goes back to a draft: nobody wants last night's role this morning. */
export const STALE_INTENT_MS = 5 * MINUTE_MS;
/** Approval lapses after a day, not configurable (contract §3). */
export const APPROVAL_WINDOW_MS = 24 * HOUR_MS;
/** Without a session nothing can be learnt of a request: it is looked at only this often. */
export const NO_SESSION_DELAY_MS = HOUR_MS;
/** After a write without an answer the service is asked this often before the person is. */
const lookUpDelaysMs = [5 * SECOND_MS, 15 * SECOND_MS, 45 * SECOND_MS];
/** A worker that starts looks a write in doubt up again, this long after it was given up. */
const healDelaysMs = [MINUTE_MS, 10 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS];
const workingDelaysMs = [2, 4, 8, 15, 30, 60].map((s) => s * SECOND_MS);
/** A request can stay in provisioning for days: from so many looks on it is looked at less often. */
const longWorkingDelaysMs = [
  { fromTries: 48, delayMs: 30 * MINUTE_MS },
  { fromTries: 16, delayMs: 5 * MINUTE_MS },
];
const waitingDelaysMs = [15, 30, 60, 120, 300].map((s) => s * SECOND_MS);
/** How often a write is repeated after 429. */
export const MAX_THROTTLED = 4;
/** The service asks for waits of ten minutes. One that is longer than this is left to the person. */
export const MAX_RETRY_AFTER_MS = 15 * MINUTE_MS;
/** PIM counts its five minutes from its own clock: a small margin keeps the end from being early. */
export const END_MARGIN_MS = 2 * SECOND_MS;
export const END_RETRY_MS = 20 * SECOND_MS;
export const MAX_END_TRIES = 5;
/** An end that comes too early by PIM's clock is tried for PIM's whole five minutes. */
export const MAX_EARLY_TRIES = 18;
/** A list may lag behind an activation for so long (contract §2). */
export const LIST_LAG_MS = 2 * MINUTE_MS;

/** PIM ends an activation some seconds late (contract §2): its renewal waits that out. */
export const RENEW_DELAY_MS = 10 * SECOND_MS;
/** A role works within seconds where its list is read afresh; Azure may take ten minutes. */
const effectDelaysMs = [5, 25, 60, 180, 300].map((s) => s * SECOND_MS);

const pick = (delays: number[], tries: number): number =>
  delays[Math.min(tries, delays.length - 1)]!;

/** Delay before the next look-up, or undefined when it is time to ask the person. */
export const lookUpDelayMs = (tries: number): number | undefined => lookUpDelaysMs[tries];
/** Age at which the next look at a write in doubt is due; undefined: no more of them. */
export const healDelayMs = (tries: number): number | undefined => healDelaysMs[tries];
/** Delay before a refused re-activation is tried again; undefined: it is given up. */
export const coolDownDelayMs = (surface: Surface, tries: number): number | undefined =>
  surfaceTraits[surface].coolDownDelaysMs[tries];
export const workingDelayMs = (tries: number): number =>
  longWorkingDelaysMs.find(({ fromTries }) => tries >= fromTries)?.delayMs ??
  pick(workingDelaysMs, tries);
export const waitingDelayMs = (tries: number): number => pick(waitingDelaysMs, tries);
/** Delay before the next look whether a role has come to effect; undefined: no more of them. */
export const effectDelayMs = (tries: number): number | undefined => effectDelaysMs[tries];
