import type { Elevation } from '../elevation';
import { beganBefore } from '../match';
import { isRevoked } from '../states';
import { isOverUnseen, looked, missed, overUnseenAtMs } from '../unseen';
import { adoptActivation, soonest } from './adopt';
import { beginEnd } from './ending';
import { enter, stay, wait } from './enter';
import type { ElevationEvent, Step } from './events';
import { endInTime } from './renewal';
import { effectDelayMs } from './timing';

type Seen = Extract<ElevationEvent, { type: 'listed' | 'found' }>;

/** What can happen to a role that holds. */
export function whileActive(elevation: Elevation, event: ElevationEvent): Step {
  const { atMs } = event;
  if (elevation.endsAtMs !== null && elevation.endsAtMs <= atMs) return endInTime(elevation, atMs);
  switch (event.type) {
    case 'endNow':
      return beginEnd(elevation, atMs);
    case 'renew':
      return stay({ ...elevation, renewal: event.elevationId });
    case 'effect':
      return tellEffect(elevation, event.holds, atMs);
    case 'listed':
    case 'found':
      return whileSeen(elevation, event);
    case 'due':
      return whenDue(elevation, atMs);
    case 'resumed':
      return elevation.notBeforeMs === null
        ? rest(elevation)
        : wait(elevation, elevation.notBeforeMs);
    default:
      return stay(elevation);
  }
}

/**
 * Ended by somebody else: nothing follows it by itself.
 * @param endedAtMs when, where the service tells; else all that is known is that it is over by now
 */
function endedElsewhere(elevation: Elevation, atMs: number, endedAtMs?: number): Step {
  const end = endedAtMs === undefined ? { endNoticed: true } : { endsAtMs: endedAtMs };
  return enter(elevation, 'ended', atMs, { renewal: null, ...end }, [{ type: 'finished' }]);
}

/** What a list or a look-up shows of a role that holds. */
function whileSeen(elevation: Elevation, event: Seen): Step {
  const { type, request, activation, endedAtMs, atMs } = event;
  const other = elevation.request && request?.id !== elevation.request.id ? request : null;
  const isFollowed =
    other && elevation.request && other.createdAtMs > elevation.request.createdAtMs;
  // Another request has made it since: what this one made must be over.
  if (activation && isFollowed) return endedElsewhere(elevation, atMs, endedAtMs);
  // Whatever rows say: a list may still show what was ended two minutes ago (contract §2).
  if (endedAtMs !== undefined) return endedElsewhere(elevation, atMs, endedAtMs);
  if (request && !other && isRevoked(request)) return endedElsewhere(elevation, atMs);
  if (activation && !beganBefore(elevation, activation)) {
    return adoptActivation(found(elevation, atMs), activation, other ? null : request, atMs);
  }
  return whileMissing(elevation, type === 'found', atMs);
}

/** A list may be behind, and Azure's drops rows now and then: one list alone ends nothing (contract §2). */
function whileMissing(elevation: Elevation, isOwn: boolean, atMs: number): Step {
  const believed = {
    surface: elevation.eligibility.surface,
    sinceMs: elevation.sinceMs,
    seenAtMs: Math.max(elevation.sinceMs, elevation.seenAtMs ?? 0),
    missing: elevation.missing,
  };
  if (overUnseenAtMs({ ...elevation, ...believed }) <= atMs) return endedElsewhere(elevation, atMs);
  if (isOverUnseen(believed, { atMs, isOwn })) return endedElsewhere(elevation, atMs);
  const next = { ...elevation, missing: missed(believed, atMs) };
  return isOwn
    ? rest(next, effectLookOf(elevation))
    : lookIfDue(next, effectLookOf(elevation), atMs);
}

/** The next look is journaled with this one, which may be lost with its worker. */
function lookIfDue(elevation: Elevation, effectLookAtMs: number | null, atMs: number): Step {
  const { missing } = elevation;
  if (!missing || missing.nextLookAtMs > atMs) return rest(elevation, effectLookAtMs);
  const [next, waits] = rest({ ...elevation, missing: looked(missing, atMs) }, effectLookAtMs);
  return [next, [{ type: 'lookUp' }, ...waits]];
}

/** The same role once it is seen again. */
const found = (elevation: Elevation, atMs: number): Elevation =>
  elevation.missing
    ? {
        ...elevation,
        missing: undefined,
        seenAtMs: atMs,
        notBeforeMs: effectLookOf(elevation) ?? elevation.endsAtMs,
      }
    : elevation;

/** It is time to look whether the role works, or whether one that is missing still holds. */
function whenDue(elevation: Elevation, atMs: number): Step {
  const [next, effects] = lookIfDue(elevation, null, atMs);
  const isLookedUp = effects.some(({ type }) => type === 'lookUp');
  const isChecked = !isLookedUp || isEffectAwaited(elevation);
  return [next, [...(isChecked ? [{ type: 'checkEffect' as const }] : []), ...effects]];
}

const isEffectAwaited = ({ effect }: Elevation): boolean =>
  effect === 'asked' || effect === 'notYet';

/** When it is looked next whether the role works; null: it is not. */
function effectLookOf({ notBeforeMs, endsAtMs, missing, ...elevation }: Elevation): number | null {
  const isOther = notBeforeMs === endsAtMs || notBeforeMs === missing?.nextLookAtMs;
  return isOther || !isEffectAwaited({ notBeforeMs, endsAtMs, ...elevation }) ? null : notBeforeMs;
}

/** Waits for whatever comes first: the end, a look at what is missing, or whether the role works. */
function rest(elevation: Elevation, effectLookAtMs: number | null = null): Step {
  const { endsAtMs, missing } = elevation;
  const untilMs = soonest(endsAtMs, missing?.nextLookAtMs ?? null, effectLookAtMs);
  return untilMs === null ? stay({ ...elevation, notBeforeMs: null }) : wait(elevation, untilMs);
}

/** A role that does not work yet is looked at again, less and less often. */
function tellEffect(elevation: Elevation, holds: boolean | null, atMs: number): Step {
  if (holds === null) return rest({ ...elevation, effect: undefined });
  if (holds) return rest({ ...elevation, effect: 'inEffect' });
  const tries = elevation.tries + 1;
  const delayMs = effectDelayMs(tries);
  const next: Elevation = { ...elevation, effect: 'notYet', tries };
  return rest(next, delayMs === undefined ? null : atMs + delayMs);
}
