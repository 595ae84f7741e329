import type { AccountKey } from '../pim/account';
import type { Activation } from '../pim/activation';
import type { ActivationRequest } from '../pim/activation-request';
import { DAY_MS, MINUTE_MS } from '../pim/duration';
import type { Elevation } from '../pim/elevation/elevation';
import { matchActivation, sightingOf } from '../pim/elevation/match';
import type { Surface } from '../pim/eligibility';
import { ownStanding } from '../pim/standing';
import type { Outcome } from '../surfaces/surface-api';
import type { Engine } from './engine/engine';
import type { Journal } from './journal';

/** What fresh lists of one account show. */
export type Listed = {
  account: AccountKey;
  activations: Activation[];
  requests: ActivationRequest[];
  /** Surfaces whose active assignments were read; silence of the others means nothing. */
  activeRead: Surface[];
  /** Surfaces whose requests were read; silence of the others means nothing. */
  requestsRead: Surface[];
};

/** An ended elevation is kept so long, so that a list that lags cannot bring its role back. */
const KEEP_ENDED_MS = 10 * MINUTE_MS;
const KEEP_FAILED_MS = DAY_MS;

/** Tells each elevation of an account what the list shows of it, and forgets what is long over. */
export async function reconcile(
  deps: { journal: Journal; engine: Engine; now: () => number },
  listed: Listed,
): Promise<void> {
  await deps.journal.removeWhere((elevation) => isForgettable(elevation, deps.now()));
  const elevations = (await deps.journal.all()).filter(
    (elevation) => elevation.account === listed.account && isTold(elevation, listed),
  );
  await Promise.all(
    elevations.map((elevation) =>
      deps.engine.dispatch(elevation.id, listedEvent(elevation, listed)),
    ),
  );
}

/**
 * Whether the lists that were read say anything about an elevation. What became of a request needs both;
 * whether a role still holds is told without what was asked for once, too.
 */
function isTold({ eligibility: { surface }, state }: Elevation, listed: Listed): boolean {
  if (!listed.activeRead.includes(surface)) return false;
  return state === 'active' || listed.requestsRead.includes(surface);
}

function listedEvent(elevation: Elevation, listed: Listed): Outcome {
  // Of one that was not sent nothing can be known yet.
  if (elevation.sentAtMs === null) {
    const { activations } = listed;
    const standing = ownStanding(elevation.eligibility.key, activations);
    const activation = matchActivation(elevation, activations);
    return { type: 'listed', request: null, activation, ...(standing && { standing }) };
  }
  return { type: 'listed', ...sightingOf(elevation, listed.requests, listed.activations) };
}

/** Whether nothing more can come of an elevation, and its person has had time to see what came. */
export function isForgettable(elevation: Elevation, nowMs: number): boolean {
  const ageMs = nowMs - elevation.sinceMs;
  if (elevation.state === 'ended' || elevation.state === 'cancelled') return ageMs > KEEP_ENDED_MS;
  const failed =
    elevation.state === 'failed' || elevation.state === 'denied' || elevation.state === 'lapsed';
  return failed && ageMs > KEEP_FAILED_MS;
}
