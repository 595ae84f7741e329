import type { ActivationRequest } from '../activation-request';
import type { Item } from '../item';
import { beganWith, isOwnRequest } from '../match';
import { adoptActivation, adoptRequest } from './adopt';
import { stay } from './enter';
import type { ItemEvent, Step } from './events';
import { healDelayMs } from './timing';

/** Whether a failed item's write may have arrived after all: nobody knows its outcome. */
export const isInDoubt = (item: Item): boolean => item.state === 'failed' && item.sentAtMs !== null;

/**
 * An outcome that was guessed gives way to what the service says later: a write without an answer, a
 * wait that the clock ended, a withdrawal that came too late. Nothing is ever sent by it.
 */
export function heal(item: Item, event: ItemEvent): Step {
  switch (event.type) {
    case 'listed':
    case 'found':
      return toldLater(item, event);
    case 'resumed':
      return lookAgain(item, event.atMs);
    default:
      return stay(item);
  }
}

function toldLater(
  item: Item,
  { request, activation, atMs }: Extract<ItemEvent, { type: 'listed' | 'found' }>,
): Step {
  const shown = { ...item, dismissed: undefined };
  if (request && isOwnRequest(item, request)) {
    const step = adoptRequest(shown, request, atMs, true);
    return isNews(item, request, step[0]) ? step : stay(item);
  }
  // Requests are listed fifty at most (contract §1.4): the moment alone has to tell then.
  const isOurs = isInDoubt(item) && !request && activation && beganWith(item, activation);
  return isOurs ? adoptActivation(shown, activation, null, atMs) : stay(item);
}

/** A lagging list still shows what was withdrawn: only that it was granted after all is news of it. */
function isNews(before: Item, { bucket }: ActivationRequest, after: Item): boolean {
  if (before.state === 'cancelled') return bucket === 'active';
  return isInDoubt(before) || after.state !== before.state;
}

/** A new worker asks the service once more, ever less often; lists ask for nothing. */
function lookAgain(item: Item, atMs: number): Step {
  const delayMs = healDelayMs(item.tries);
  if (!isInDoubt(item) || delayMs === undefined || atMs - item.sinceMs < delayMs) return stay(item);
  return [{ ...item, tries: item.tries + 1 }, [{ type: 'lookUp' }]];
}
