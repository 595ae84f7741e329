import { DAY_MS } from '../pim/duration';
import type { Item } from '../pim/item';
import { isInDoubt } from '../pim/machine/heal';
import { isHeld, isOver } from '../pim/with-items';
import type { End, Left } from '../snapshot/shape';

/**
 * What goes on at the service after an account signed out here: roles that hold, writes of which
 * nobody knows what came, and requests that wait. Names and times only: whose they are, whoever asks adds.
 */
export function leftBehind(ends: End[], items: Item[], nowMs: number): Left[] {
  const told = items.flatMap((item) => {
    const left = leftByItem(item, nowMs);
    return left ? [{ key: item.eligibility.key, left }] : [];
  });
  // What an item has ended may not have been taken out of the ends yet.
  const others = ends.filter(
    (end) => !told.some(({ key }) => key === end.key) && !isOver(end, items),
  );
  const all: Left[] = [
    ...told.map(({ left }) => left),
    ...others.map(({ roleName, scopeName, endsAtMs }) => ({
      ...{ kind: 'active' as const, roleName, scopeName },
      untilMs: endsAtMs,
    })),
  ];
  return all.filter(({ untilMs }) => untilMs > nowMs);
}

function leftByItem(item: Item, nowMs: number): Left | undefined {
  const names = { roleName: item.eligibility.role.name, scopeName: item.eligibility.scope.name };
  if (isHeld(item)) {
    // An end without a wait is in the air: it may have arrived or not.
    const isEnding = item.state === 'ending' && item.notBeforeMs === null;
    return { ...names, kind: isEnding ? 'perhaps' : 'active', untilMs: item.endsAtMs ?? nowMs };
  }
  if (item.state === 'waiting' || item.state === 'ending') {
    const askedAtMs = item.request?.createdAtMs ?? item.sentAtMs ?? item.createdAtMs;
    return { ...names, kind: 'waiting', untilMs: askedAtMs + DAY_MS };
  }
  if (!mayHaveArrived(item)) return undefined;
  const startsAtMs = item.startsAtMs ?? item.request?.startsAtMs ?? item.sentAtMs ?? nowMs;
  return { ...names, kind: 'perhaps', untilMs: startsAtMs + item.ask.durationMs };
}

/** Whether a write left, and nobody knows yet, or will ever know, what came of it. */
function mayHaveArrived(item: Item): boolean {
  const { state, sentAtMs, error } = item;
  if (sentAtMs === null) return false;
  const inTheAir = ['submitting', 'uncertain', 'working', 'scheduled'].includes(state);
  // A refusal is an answer; any other failure of a write that left may hide an activation.
  return inTheAir || (isInDoubt(item) && error?.code !== 'refused');
}
