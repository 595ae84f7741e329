import fc from 'fast-check';
import type { ActivationRequest } from '../../../utils/pim/activation-request';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { advance } from '../../../utils/pim/elevation/machine/advance';
import type { ElevationEffect, ElevationEvent } from '../../../utils/pim/elevation/machine/events';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { activationWith, elevationWith, requestWith, START_MS } from './records';

type WithoutTime<T> = T extends unknown ? Omit<T, 'atMs'> : never;
type Outcome = WithoutTime<ElevationEvent>;

const error = pimErrorOf('unavailable');
const claims = '{"access_token":{}}';

/** How the service meets a write; `lost`: no answer comes back. */
const writeFates = [
  'active',
  'waiting',
  'working',
  'failed',
  'lostAfter',
  'lostBefore',
  'unavailable',
  'throttled',
  'refused',
  'challenged',
  'exists',
] as const;

/** What may happen next in a random story. */
export const move = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('run' as const), nth: fc.nat(3), fate: fc.nat(20) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.constantFrom(1, 5_000, 60_000, 400_000, 10_800_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'wake' as const,
        'kill' as const,
        'click' as const,
        'end' as const,
        'list' as const,
        'decide' as const,
        'repeat' as const,
        'lateLookUp' as const,
      ),
    }),
  },
);
export type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

/**
 * The machine with a small service and an engine that does what the real one does: one write of an
 * elevation in the air at a time, and nothing of a killed worker comes back.
 */
export function createStory() {
  let elevation: Elevation = elevationWith();
  let nowMs = START_MS;
  let air: ElevationEffect[] = [];
  let answer: Outcome | undefined;
  let known: ActivationRequest | null = null;
  let last: Outcome = { type: 'submit' };
  const told = { accepted: 0, sentInDoubt: 0, inDoubt: false, isDraftAgain: false };

  function feed(event: Outcome): void {
    last = event;
    const [next, effects] = advance(elevation, { ...event, atMs: nowMs } as ElevationEvent);
    elevation = next;
    if (told.inDoubt && effects.some((effect) => effect.type === 'send')) told.sentInDoubt++;
    if (effects.some((effect) => effect.type === 'toDraft')) told.isDraftAgain = true;
    air.push(...effects.filter(({ type }) => /send|stepUp|lookUp/.test(type)));
  }

  const truth = (): Outcome => ({
    type: 'found',
    request: known,
    activation: known?.bucket === 'active' ? activationWith({ endsAtMs: known.endsAtMs }) : null,
  });

  function accept(bucket: 'active' | 'waiting' | 'working'): ActivationRequest {
    told.accepted++;
    const times = { createdAtMs: nowMs, startsAtMs: nowMs, endsAtMs: nowMs + 3_600_000 };
    known = requestWith({ ...times, bucket, status: bucket });
    return known;
  }

  function write(fate: (typeof writeFates)[number]): Outcome {
    switch (fate) {
      case 'active':
      case 'waiting':
      case 'working':
        return { type: 'answered', request: accept(fate) };
      case 'failed':
        return { type: 'answered', request: requestWith({ bucket: 'failed', status: 'Failed' }) };
      case 'lostAfter':
        accept('active');
        return { type: 'noAnswer', error };
      case 'lostBefore':
        return { type: 'noAnswer', error };
      case 'unavailable':
        return { type: 'throttled', retryAfterMs: 5_000, certain: false };
      case 'throttled':
        return { type: 'throttled', retryAfterMs: 5_000, certain: true };
      case 'challenged':
        return { type: 'challenged', claims };
      default:
        return { type: fate, error };
    }
  }

  /** Carries out an effect, with an outcome chosen by `fate`. */
  function run(effect: ElevationEffect, fate: number): void {
    if (effect.type === 'send') send(fate);
    else feed(outcomeOf(effect, fate));
  }

  function outcomeOf(effect: ElevationEffect, fate: number): Outcome {
    const pick = (...of: Outcome[]): Outcome => of[fate % of.length]!;
    if (effect.type === 'stepUp') {
      return pick({ type: 'steppedUp' }, { type: 'stepUpFailed', error });
    }
    if (effect.type === 'lookUp') {
      const found = pick(truth(), truth(), { type: 'lookUpFailed', error });
      if (found.type === 'found') told.inDoubt &&= known !== null;
      return found;
    }
    const ended = pick(
      { type: 'endDone' },
      { type: 'endTooEarly', error },
      { type: 'noAnswer', error },
      { type: 'endRefused', error },
    );
    if (ended.type === 'endDone' && known) known = { ...known, bucket: 'ended' };
    return ended;
  }

  /** The engine's rule: while one write is in the air, another is not begun. */
  function send(fate: number): void {
    if (answer) return;
    feed({ type: 'sending' });
    if (elevation.state !== 'submitting') return;
    told.inDoubt = true;
    answer = write(writeFates[fate % writeFates.length]!);
  }

  function deliver(): void {
    if (!answer) return;
    const event = answer;
    answer = undefined;
    const isCertain = event.type !== 'noAnswer' && !('certain' in event && !event.certain);
    if (isCertain) told.inDoubt = false;
    feed(event);
  }

  function step(next: Move): void {
    switch (next.do) {
      case 'run': {
        if (answer && next.fate % 2) {
          deliver();
          return;
        }
        const [effect] = air.splice(next.nth % Math.max(1, air.length), 1);
        if (effect) run(effect, next.fate);
        return;
      }
      case 'pass':
        nowMs += next.ms;
        return;
      case 'wake':
        feed({ type: 'due' });
        return;
      case 'kill':
        air = [];
        answer = undefined;
        feed({ type: 'resumed' });
        return;
      case 'click':
        nowMs += 1;
        feed({ type: 'submit' });
        return;
      case 'end':
        feed({ type: 'endNow' });
        return;
      case 'list':
        feed({ ...truth(), type: 'listed' } as Outcome);
        return;
      case 'decide':
        if (known?.bucket === 'waiting') known = { ...known, bucket: 'active' };
        return;
      case 'repeat':
        feed(last);
        return;
      case 'lateLookUp':
        feed({ type: 'found', request: null, activation: null });
        return;
    }
  }

  return {
    step,
    told,
    get elevation() {
      return elevation;
    },
  };
}
