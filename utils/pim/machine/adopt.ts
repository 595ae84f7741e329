import type { Activation } from '../activation';
import type { ActivationRequest } from '../activation-request';
import { canTellEffect } from '../effect';
import type { Item } from '../item';
import { beganWith, isOwnRequest } from '../match';
import { pimErrorOf } from '../pim-error-of';
import { enter, fail, stay, wait } from './enter';
import type { Step } from './events';
import { endInTime } from './renewal';
import { APPROVAL_WINDOW_MS, effectDelayMs, waitingDelayMs, workingDelayMs } from './timing';

/**
 * Takes the service's word for what became of the request (contract §3).
 * @param isOwn false: another device's or the portal's, which stands in the place of ours
 */
export function adoptRequest(
  item: Item,
  request: ActivationRequest,
  atMs: number,
  isOwn = isOwnRequest(item, request),
): Step {
  const sentAtMs = item.sentAtMs ?? request.createdAtMs;
  const known: Item = { ...(isOwn ? asTyped(item) : fromElsewhere(item)), request, sentAtMs };
  switch (request.bucket) {
    case 'active':
      return becomeActive(known, times(known, request, atMs), atMs);
    case 'waiting':
      if (atMs - request.createdAtMs >= APPROVAL_WINDOW_MS) {
        return enter(known, 'lapsed', atMs, { error: pimErrorOf('approvalLapsed') }, [
          { type: 'finished' },
        ]);
      }
      return poll(known, 'waiting', atMs, waitingDelayMs);
    case 'scheduled': {
      const startsAtMs = request.startsAtMs ?? atMs;
      const next = known.state === 'scheduled' ? known : enter(known, 'scheduled', atMs)[0];
      const late = startsAtMs <= atMs;
      return wait(next, late ? atMs + workingDelayMs(next.tries) : startsAtMs, {
        startsAtMs,
        tries: late ? next.tries + 1 : 0,
      });
    }
    case 'working':
      return poll(known, 'working', atMs, workingDelayMs);
    case 'ended':
      return adoptEnd(known, request, atMs);
    case 'failed':
      return adoptFailure(known, request, atMs);
  }
}

/** Withdrawn before it held, or taken away while it did. */
function adoptEnd(item: Item, request: ActivationRequest, atMs: number): Step {
  const startsAtMs = item.startsAtMs ?? request.startsAtMs;
  const held = request.status.toLowerCase() !== 'canceled' && (startsAtMs ?? atMs) <= atMs;
  const change = held ? { startsAtMs } : { startsAtMs: null };
  return enter(item, held ? 'ended' : 'cancelled', atMs, change, [{ type: 'finished' }]);
}

function adoptFailure(item: Item, request: ActivationRequest, atMs: number): Step {
  const status = request.status.toLowerCase();
  if (status === 'denied' || status === 'admindenied') {
    return enter(item, 'denied', atMs, { error: pimErrorOf('approvalDenied') }, [
      { type: 'finished' },
      { type: 'readDecision' },
    ]);
  }
  if (status === 'timedout') {
    return enter(item, 'lapsed', atMs, { error: pimErrorOf('approvalLapsed') }, [
      { type: 'finished' },
    ]);
  }
  // Settled: a retry writes anew and must not find this failure again.
  const code = status === 'failedasresourceislocked' ? 'resourceLocked' : 'serviceFailed';
  const error = pimErrorOf(code, '', { serviceCode: request.status });
  return fail(item, error, atMs, { sentAtMs: null, request: null });
}

/**
 * Takes over an activation that the service lists.
 * @param seen the request that is seen with it: its own, or another's that made it
 */
export function adoptActivation(
  item: Item,
  found: Activation,
  seen: ActivationRequest | null,
  atMs: number,
): Step {
  const startsAtMs = found.startsAtMs ?? item.startsAtMs ?? atMs;
  const isOwn = seen ? isOwnRequest(item, seen) : item.request !== null || beganWith(item, found);
  const known = isOwn || item.elsewhere ? asTyped(item) : fromElsewhere(item);
  const told = seen ?? item.request;
  // The list may be ahead of the request: what waited before does not wait any more.
  const request = told && { ...told, bucket: 'active' as const };
  return becomeActive({ ...known, request }, { startsAtMs, endsAtMs: found.endsAtMs }, atMs);
}

/** Where the click before had arrived after all, what was typed then is what holds. */
const asTyped = (item: Item): Item =>
  item.earlier && !item.elsewhere ? { ...item, ask: item.earlier.ask } : item;

/** Its duration and reason are not ours: it is not renewed with them, and never shown with them. */
const fromElsewhere = (item: Item): Item => ({ ...item, elsewhere: true, renewal: null });

function becomeActive(
  item: Item,
  when: { startsAtMs: number; endsAtMs: number | null },
  atMs: number,
): Step {
  if (when.endsAtMs !== null && when.endsAtMs <= atMs) return endInTime(item, atMs, when);
  if (item.state === 'active') {
    const next = { ...item, ...when };
    const looksAtMs = item.notBeforeMs === item.endsAtMs ? null : item.notBeforeMs;
    return waitUntil(next, soonest(looksAtMs, when.endsAtMs));
  }
  const looks = canTellEffect(item.eligibility);
  const [active] = enter(item, 'active', atMs, { ...when, ...(looks && { effect: 'asked' }) });
  const looksAtMs = looks ? atMs + effectDelayMs(0)! : null;
  const [next, waits] = waitUntil(active, soonest(looksAtMs, when.endsAtMs));
  return [next, [{ type: 'becameActive' }, ...waits]];
}

const waitUntil = (item: Item, untilMs: number | null): Step =>
  untilMs === null ? stay(item) : wait(item, untilMs);

const soonest = (...times: (number | null)[]): number | null => {
  const known = times.filter((time) => time !== null);
  return known.length ? Math.min(...known) : null;
};

/** From the request's own schedule where it has one, else from what was asked. */
function times(item: Item, request: ActivationRequest, atMs: number) {
  const startsAtMs = request.startsAtMs ?? atMs;
  const endsAtMs = request.endsAtMs ?? startsAtMs + (request.durationMs ?? item.ask.durationMs);
  return { startsAtMs, endsAtMs };
}

function poll(
  item: Item,
  state: 'working' | 'waiting',
  atMs: number,
  delayMs: (tries: number) => number,
): Step {
  const here = item.state === state ? item : enter(item, state, atMs)[0];
  return wait(here, atMs + delayMs(here.tries), { tries: here.tries + 1, error: null });
}
