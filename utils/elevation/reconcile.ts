import type { AccountKey } from '../pim/account';
import type { Activation } from '../pim/activation';
import type { ActivationRequest } from '../pim/activation-request';
import { DAY_MS, MINUTE_MS } from '../pim/duration';
import type { Item } from '../pim/item';
import { matchActivation, sightingOf } from '../pim/match';
import type { Outcome } from '../surfaces/surface-api';
import type { Engine } from './engine';
import type { Journal } from './journal';

/** What a fresh list of one account shows. */
export type Listed = {
  account: AccountKey;
  activations: Activation[];
  requests: ActivationRequest[];
  /** Surfaces that could be read; silence of the others means nothing. */
  surfaces: string[];
};

/** An ended item is kept so long, so that a list that lags cannot bring its role back. */
const KEEP_ENDED_MS = 10 * MINUTE_MS;
const KEEP_FAILED_MS = DAY_MS;

/** Tells each item of an account what the list shows of it, and forgets what is long over. */
export async function reconcile(
  of: { journal: Journal; engine: Engine; now: () => number },
  listed: Listed,
): Promise<void> {
  await of.journal.removeWhere((item) => isForgettable(item, of.now()));
  const items = (await of.journal.all()).filter(
    (item) => item.account === listed.account && listed.surfaces.includes(item.eligibility.surface),
  );
  await Promise.all(items.map((item) => of.engine.dispatch(item.id, listedEvent(item, listed))));
}

function listedEvent(item: Item, listed: Listed): Outcome {
  // Of one that was not sent nothing can be known yet.
  if (item.sentAtMs === null) {
    return { type: 'listed', request: null, activation: matchActivation(item, listed.activations) };
  }
  return { type: 'listed', ...sightingOf(item, listed.requests, listed.activations) };
}

/** Whether nothing more can come of an item, and its person has had time to see what came. */
export function isForgettable(item: Item, nowMs: number): boolean {
  const ageMs = nowMs - item.sinceMs;
  if (item.state === 'ended' || item.state === 'cancelled') return ageMs > KEEP_ENDED_MS;
  const failed = item.state === 'failed' || item.state === 'denied' || item.state === 'lapsed';
  return failed && ageMs > KEEP_FAILED_MS;
}
