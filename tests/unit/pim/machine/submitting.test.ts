import { describe, expect, it } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '../../../../utils/pim/duration';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import { advanceAll, advanceWith } from '../../support/machine';
import { activationWith, elevationWith, requestWith, START_MS } from '../../support/records';

const draft = elevationWith();
const unsent = elevationWith({ state: 'submitting' });
const sent = elevationWith({ state: 'submitting', sentAtMs: START_MS });
const nothing = { type: 'found', request: null, activation: null } as const;

describe('a click', () => {
  it('is sent at once', () => {
    expect(advanceWith(draft, { type: 'submit' })).toMatchObject({
      state: 'submitting',
      confirmedAtMs: START_MS,
      effects: ['send'],
    });
  });

  it('counts as sent from the moment the write leaves', () => {
    expect(advanceWith(unsent, { type: 'sending', atMs: START_MS + 7 }).sentAtMs).toBe(
      START_MS + 7,
    );
  });

  it('is looked up before it is sent again, when an earlier write may have arrived', () => {
    const failed = elevationWith({ state: 'failed', sentAtMs: START_MS });
    expect(advanceWith(failed, { type: 'submit' }).effects).toEqual(['lookUp']);
  });

  const again = { type: 'submit', atMs: START_MS + MINUTE_MS } as const;
  const lookedUp = advanceWith(elevationWith({ state: 'failed', sentAtMs: START_MS }), again);

  it('is sent again once the look-up found nothing', () => {
    expect(advanceWith(lookedUp, nothing)).toMatchObject({ sentAtMs: null, effects: ['send'] });
  });

  it('is not sent again by a look-up that is answered late', () => {
    const leaving = { type: 'sending', atMs: START_MS + MINUTE_MS } as const;
    expect(advanceAll(lookedUp, nothing, nothing).effects).toEqual([]);
    expect(advanceAll(lookedUp, nothing, leaving, nothing)).toMatchObject({
      sentAtMs: START_MS + MINUTE_MS,
      effects: [],
    });
  });
});

describe('the service answers the write', () => {
  it('Provisioned: active, until its end', () => {
    const active = advanceWith(sent, { type: 'answered', request: requestWith() });
    expect(active).toMatchObject({ state: 'active', effects: ['becameActive', 'wait'] });
    expect(active.endsAtMs).toBe(requestWith().endsAtMs);
    // Until then the next wake-up is the check whether the role works yet.
    const inEffect = advanceWith(active, { type: 'effect', holds: true });
    expect(inEffect.notBeforeMs).toBe(active.endsAtMs);
  });

  it('Provisioned without times: active for the requested duration', () => {
    const request = requestWith({ startsAtMs: null, endsAtMs: null, durationMs: null });
    const active = advanceWith(sent, { type: 'answered', request });
    expect(active.endsAtMs).toBe(START_MS + sent.input.durationMs);
  });

  it('PendingApproval: waiting, and looked up again', () => {
    const request = requestWith({ bucket: 'waiting', status: 'PendingApproval' });
    const waiting = advanceWith(sent, { type: 'answered', request });
    expect(waiting).toMatchObject({ state: 'waiting', effects: ['wait'] });
  });

  it('Granted for later: scheduled until its start', () => {
    const startsAtMs = START_MS + 90 * MINUTE_MS;
    const request = requestWith({ bucket: 'scheduled', status: 'Granted', startsAtMs });
    const scheduled = advanceWith(sent, { type: 'answered', request });
    expect(scheduled).toMatchObject({ state: 'scheduled', notBeforeMs: startsAtMs });
  });

  it('anything else unfinished: working, polled after two seconds', () => {
    const request = requestWith({ bucket: 'working', status: 'PendingProvisioning' });
    const working = advanceWith(sent, { type: 'answered', request });
    expect(working).toMatchObject({ state: 'working', notBeforeMs: START_MS + 2 * SECOND_MS });
  });

  it('201 with Failed: failed, with the service status for a report', () => {
    const request = requestWith({ bucket: 'failed', status: 'Failed' });
    const failed = advanceWith(sent, { type: 'answered', request });
    expect(failed).toMatchObject({
      state: 'failed',
      error: { code: 'serviceFailed', serviceCode: 'Failed' },
      effects: ['finished'],
    });
  });

  it('201 with Failed: trying again sends a new write instead of finding the old failure', () => {
    const request = requestWith({ bucket: 'failed', status: 'Failed' });
    const again = advanceAll(sent, { type: 'answered', request }, { type: 'submit' });
    expect(again).toMatchObject({ request: null, effects: ['send'] });
  });
});

describe('the service refuses the write', () => {
  it('and the elevation has failed with its input and error, and may be sent again', () => {
    const error = pimErrorOf('justificationMissing');
    const failed = advanceWith(sent, { type: 'refused', error });
    expect(failed).toMatchObject({ state: 'failed', input: sent.input, error, sentAtMs: null });
    expect(advanceWith(failed, { type: 'submit' }).effects).toEqual(['send']);
  });

  it('or it could not be sent: the elevation has failed', () => {
    const error = pimErrorOf('offline');
    expect(advanceWith(unsent, { type: 'notSent', error })).toMatchObject({
      state: 'failed',
      error,
    });
  });

  it('for too many requests: it is sent again after the time the service says', () => {
    const throttled = { type: 'throttled', retryAfterMs: 7_000, certain: true } as const;
    const later = { type: 'due', atMs: START_MS + 7_000 } as const;
    expect(advanceWith(sent, throttled).notBeforeMs).toBe(START_MS + 7_000);
    expect(advanceAll(sent, throttled, later).effects).toEqual(['send']);
  });

  it('with a 503, which may have written: it is looked up before it is sent again', () => {
    const unavailable = { type: 'throttled', retryAfterMs: 7_000, certain: false } as const;
    const later = { type: 'due', atMs: START_MS + 7_000 } as const;
    expect(advanceAll(sent, unavailable, later).effects).toEqual(['lookUp']);
  });

  describe('for ten minutes', () => {
    const ten = { type: 'throttled', retryAfterMs: 10 * MINUTE_MS, certain: true } as const;
    const paused = advanceWith(sent, ten);

    it('it is sent again then, and no sooner', () => {
      expect(paused.notBeforeMs).toBe(START_MS + 10 * MINUTE_MS);
      const early = { type: 'due', atMs: START_MS + 9 * MINUTE_MS } as const;
      expect(advanceWith(paused, early).effects).toEqual([]);
      const due = { type: 'due', atMs: START_MS + 10 * MINUTE_MS } as const;
      expect(advanceWith(paused, due)).toMatchObject({ state: 'submitting', effects: ['send'] });
    });

    it('a worker that starts then goes on with it; one that starts hours later does not', () => {
      const then = { type: 'resumed', atMs: START_MS + 11 * MINUTE_MS } as const;
      expect(advanceWith(paused, then).effects).toEqual(['send']);
      const late = { type: 'resumed', atMs: START_MS + 16 * MINUTE_MS } as const;
      expect(advanceWith(paused, late)).toMatchObject({ state: 'drafted' });
    });
  });

  it('for longer than a quarter of an hour: it fails, instead of being sent too soon', () => {
    const long = { type: 'throttled', retryAfterMs: 3_600_000, certain: true } as const;
    expect(advanceWith(sent, long)).toMatchObject({
      state: 'failed',
      error: { code: 'throttled' },
      sentAtMs: null,
    });
  });

  it('for the fifth time: the elevation has failed', () => {
    const throttled = { type: 'throttled', retryAfterMs: 0, certain: true } as const;
    const lastTry = { ...sent, tries: 4 };
    expect(advanceWith(lastTry, throttled)).toMatchObject({
      state: 'failed',
      error: { code: 'throttled' },
    });
  });

  it('and two wake-ups come: it is sent again once', () => {
    const waiting = { ...unsent, notBeforeMs: START_MS };
    expect(advanceAll(waiting, { type: 'due' }, { type: 'due' }).effects).toEqual([]);
  });

  it('and the worker wakes hours later, as when a laptop is opened: it becomes a draft', () => {
    const waiting = { ...unsent, notBeforeMs: START_MS };
    const morning = advanceWith(waiting, { type: 'due', atMs: START_MS + 600 * MINUTE_MS });
    expect(morning).toMatchObject({ state: 'drafted', effects: ['toDraft'] });
  });
});

describe('the service says that the assignment exists already', () => {
  const error = pimErrorOf('alreadyActive');
  const exists = { type: 'exists', error } as const;

  it('and the activation that the look-up finds is adopted', () => {
    const activation = activationWith();
    const found = { type: 'found', request: null, activation } as const;
    expect(advanceWith(sent, exists).effects).toEqual(['lookUp']);
    expect(advanceAll(sent, exists, found)).toMatchObject({
      state: 'active',
      endsAtMs: activation.endsAtMs,
    });
  });

  it('and it is a standing right: it has failed at once, and says until when', () => {
    const standing = activationWith({ kind: 'assigned' });
    const found = { type: 'found', request: null, activation: null, standing } as const;
    expect(advanceAll(sent, exists, found)).toMatchObject({
      state: 'failed',
      notBeforeMs: null,
      error: { code: 'heldWithoutActivation', untilMs: standing.endsAtMs },
      effects: ['finished'],
    });
  });

  it('and a list shows a standing right while it waits: it waits no longer', () => {
    const standing = activationWith({ kind: 'assigned', endsAtMs: null });
    const listed = { type: 'listed', request: null, activation: null, standing } as const;
    const nothing = { type: 'found', request: null, activation: null } as const;
    const waiting = advanceAll(sent, exists, nothing);
    expect(waiting.effects).toEqual(['wait']);
    const over = advanceWith(waiting, listed);
    expect(over).toMatchObject({ state: 'failed', error: { code: 'heldWithoutActivation' } });
    expect(over.error).not.toHaveProperty('untilMs');
    // What was not refused is not the list's to stop: the write is in the air.
    expect(advanceWith(sent, listed).state).toBe('submitting');
  });

  it('and a throttled write after it is no longer one that exists', () => {
    const nothing = { type: 'found', request: null, activation: null } as const;
    const throttled = { type: 'throttled', retryAfterMs: 7_000, certain: true } as const;
    expect(advanceAll(sent, exists, nothing, throttled).error).toBeNull();
  });

  it('and the waiting request that the look-up finds is adopted', () => {
    const request = requestWith({ id: 'made-elsewhere', bucket: 'waiting' });
    const found = { type: 'found', request, activation: null } as const;
    expect(advanceAll(sent, exists, found)).toMatchObject({ state: 'waiting', request });
  });

  it('but the look-up finds none: it is sent again later, as the last activation is still ending', () => {
    const later = { type: 'due', atMs: START_MS + 15_000 } as const;
    expect(advanceAll(sent, exists, nothing).notBeforeMs).toBe(START_MS + 15_000);
    expect(advanceAll(sent, exists, nothing, later).effects).toEqual(['send']);
  });

  it('for the third time, and finds none: the elevation has failed', () => {
    const last = { ...sent, tries: 3 };
    expect(advanceAll(last, exists, nothing)).toMatchObject({ state: 'failed', error });
  });
});
