import type { Activation } from './activation';
import type { ActivationRequest } from './activation-request';
import { MINUTE_MS } from './duration';
import type { Item } from './item';
import { isOpenRequest } from './item-states';

/** Clocks of client and service differ by so much at most. */
const SKEW_MS = 2 * MINUTE_MS;

/**
 * Finds the request of an item among those the service lists: by id where it is known, else the
 * newest activation of the same role and scope, with the same reason, made since the item was sent.
 */
export function matchRequest(item: Item, requests: ActivationRequest[]): ActivationRequest | null {
  const known = item.request && requests.find((request) => request.id === item.request?.id);
  if (known) return known;
  const sinceMs = (item.sentAtMs ?? item.confirmedAtMs) - SKEW_MS;
  const candidates = requests.filter(
    (request) =>
      request.key === item.eligibility.key &&
      request.action === 'activate' &&
      request.createdAtMs >= sinceMs &&
      request.justification.trim() === item.ask.justification.trim(),
  );
  return newest(candidates);
}

/** An open request of the same role and scope that somebody, or another device, made before. */
export function matchOpenRequest(
  item: Item,
  requests: ActivationRequest[],
): ActivationRequest | null {
  return newest(
    requests.filter((request) => request.key === item.eligibility.key && isOpenRequest(request)),
  );
}

/** The just-in-time activation of the item's role and scope; standing rights are not it. */
export function matchActivation(item: Item, activations: Activation[]): Activation | null {
  const mine = activations.filter(
    (activation) => activation.key === item.eligibility.key && activation.kind === 'activated',
  );
  // A list that lags may show the last one beside its renewal.
  return mine.reduce<Activation | null>(
    (best, next) => (best && lasts(best, next) ? best : next),
    null,
  );
}

/** Whether an activation lasts at least as long as another. */
const lasts = (one: Activation, other: Activation): boolean =>
  (one.endsAtMs ?? Number.POSITIVE_INFINITY) >= (other.endsAtMs ?? Number.POSITIVE_INFINITY);

function newest(requests: ActivationRequest[]): ActivationRequest | null {
  return requests.reduce<ActivationRequest | null>(
    (best, next) => (best && best.createdAtMs >= next.createdAtMs ? best : next),
    null,
  );
}
