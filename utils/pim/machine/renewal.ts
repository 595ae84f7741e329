import type { Item } from '../item';
import { enter } from './enter';
import type { ItemEvent, Step } from './events';
import { RENEW_DELAY_MS, STALE_INTENT_MS } from './timing';

/** The role ended when it should: a renewal that was asked for begins. */
export function endInTime(item: Item, atMs: number, change: Partial<Item> = {}): Step {
  const follows = item.renewal ? [{ type: 'renew' as const }] : [];
  return enter(item, 'ended', atMs, change, [{ type: 'finished' }, ...follows]);
}

/** A worker that died between the end and its renewal begins the renewal again. */
export function whileEnded(item: Item, event: ItemEvent): Step {
  return [item, event.type === 'resumed' && item.renewal ? [{ type: 'renew' }] : []];
}

/**
 * The item that renews an ended one: the same role, duration and reason, sent once PIM has closed the
 * last activation (contract §5.4). It does not renew itself again.
 * @param mayRenew false: the role is high-impact, or may be
 * @returns null when it is not to be sent by itself: that, or the end was long ago
 */
export function renewalOf(ended: Item, atMs: number, mayRenew: boolean): Item | null {
  const endedAtMs = ended.endsAtMs ?? ended.sinceMs;
  const stale = atMs - endedAtMs > STALE_INTENT_MS;
  if (!ended.renewal || stale || !mayRenew) return null;
  return {
    id: ended.renewal,
    account: ended.account,
    eligibility: ended.eligibility,
    ask: ended.ask,
    state: 'submitting',
    createdAtMs: atMs,
    sinceMs: atMs,
    confirmedAtMs: endedAtMs,
    sentAtMs: null,
    steppedUp: false,
    claims: null,
    tries: 0,
    notBeforeMs: Math.max(atMs, endedAtMs + RENEW_DELAY_MS),
    request: null,
    startsAtMs: null,
    endsAtMs: null,
    error: null,
    unattended: true,
  };
}
