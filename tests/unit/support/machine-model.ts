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

/** How the service answers a write; `lost`: no answer comes back, after the write arrived or before. */
const writeOutcomes = [
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

/** The next step of a random run. */
export const anyStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('run' as const), nth: fc.nat(3), choice: fc.nat(20) }),
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
export type Step = typeof anyStep extends fc.Arbitrary<infer M> ? M : never;

/**
 * The machine with a small service and an engine that does what the real one does: it has one write of
 * an elevation on its way at a time, and after a kill no outcome of what was sent before arrives.
 */
export function createMachineModel() {
  let elevation: Elevation = elevationWith();
  let nowMs = START_MS;
  let pending: ElevationEffect[] = [];
  let answer: Outcome | undefined;
  let known: ActivationRequest | null = null;
  let last: Outcome = { type: 'submit' };
  const observed = { accepted: 0, sentInDoubt: 0, inDoubt: false, isDraftAgain: false };

  function feed(event: Outcome): void {
    last = event;
    const [next, effects] = advance(elevation, { ...event, atMs: nowMs } as ElevationEvent);
    elevation = next;
    if (observed.inDoubt && effects.some((effect) => effect.type === 'send'))
      observed.sentInDoubt++;
    if (effects.some((effect) => effect.type === 'toDraft')) observed.isDraftAgain = true;
    pending.push(...effects.filter(({ type }) => /send|stepUp|lookUp/.test(type)));
  }

  const truth = (): Outcome => ({
    type: 'found',
    request: known,
    activation: known?.bucket === 'active' ? activationWith({ endsAtMs: known.endsAtMs }) : null,
  });

  function accept(bucket: 'active' | 'waiting' | 'working'): ActivationRequest {
    observed.accepted++;
    const times = { createdAtMs: nowMs, startsAtMs: nowMs, endsAtMs: nowMs + 3_600_000 };
    known = requestWith({ ...times, bucket, status: bucket });
    return known;
  }

  function write(outcome: (typeof writeOutcomes)[number]): Outcome {
    switch (outcome) {
      case 'active':
      case 'waiting':
      case 'working':
        return { type: 'answered', request: accept(outcome) };
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
        return { type: outcome, error };
    }
  }

  /** Carries out an effect, with the outcome that `choice` picks. */
  function run(effect: ElevationEffect, choice: number): void {
    if (effect.type === 'send') send(choice);
    else feed(outcomeOf(effect, choice));
  }

  function outcomeOf(effect: ElevationEffect, choice: number): Outcome {
    const pick = (...outcomes: Outcome[]): Outcome => outcomes[choice % outcomes.length]!;
    if (effect.type === 'stepUp') {
      return pick({ type: 'steppedUp' }, { type: 'stepUpFailed', error });
    }
    if (effect.type === 'lookUp') {
      const found = pick(truth(), truth(), { type: 'lookUpFailed', error });
      if (found.type === 'found') observed.inDoubt &&= known !== null;
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

  /** The engine's rule: while one write is on its way, no other is sent. */
  function send(choice: number): void {
    if (answer) return;
    feed({ type: 'sending' });
    if (elevation.state !== 'submitting') return;
    observed.inDoubt = true;
    answer = write(writeOutcomes[choice % writeOutcomes.length]!);
  }

  function deliver(): void {
    if (!answer) return;
    const event = answer;
    answer = undefined;
    const isCertain = event.type !== 'noAnswer' && !('certain' in event && !event.certain);
    if (isCertain) observed.inDoubt = false;
    feed(event);
  }

  function step(next: Step): void {
    switch (next.do) {
      case 'run': {
        if (answer && next.choice % 2) {
          deliver();
          return;
        }
        const [effect] = pending.splice(next.nth % Math.max(1, pending.length), 1);
        if (effect) run(effect, next.choice);
        return;
      }
      case 'pass':
        nowMs += next.ms;
        return;
      case 'wake':
        feed({ type: 'due' });
        return;
      case 'kill':
        pending = [];
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
    observed,
    get elevation() {
      return elevation;
    },
  };
}
