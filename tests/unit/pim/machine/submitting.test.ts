import { describe, expect, it } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '../../../../utils/pim/duration';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';

import { happen, happenAll } from '../../support/machine';
import { activationWith, elevationWith, requestWith, START_MS } from '../../support/records';

const draft = elevationWith();
const unsent = elevationWith({ state: 'submitting' });
const sent = elevationWith({ state: 'submitting', sentAtMs: START_MS });
const nothing = { type: 'found', request: null, activation: null } as const;

describe('a click', () => {
  it('is sent at once', () => {
    expect(happen(draft, { type: 'submit' })).toMatchObject({
      state: 'submitting',
      confirmedAtMs: START_MS,
      effects: ['send'],
    });
  });

  it('counts as sent from the moment the write leaves', () => {
    expect(happen(unsent, { type: 'sending', atMs: START_MS + 7 }).sentAtMs).toBe(START_MS + 7);
  });

  it('is looked up before it is sent again, when an earlier write may have arrived', () => {
    const failed = elevationWith({ state: 'failed', sentAtMs: START_MS });
    expect(happen(failed, { type: 'submit' }).effects).toEqual(['lookUp']);
  });

  const again = { type: 'submit', atMs: START_MS + MINUTE_MS } as const;
  const asked = happen(elevationWith({ state: 'failed', sentAtMs: START_MS }), again);

  it('is sent again once the look-up found nothing', () => {
    expect(happen(asked, nothing)).toMatchObject({ sentAtMs: null, effects: ['send'] });
  });

  it('is not sent again by a look-up that comes late', () => {
    const leaving = { type: 'sending', atMs: START_MS + MINUTE_MS } as const;
    expect(happenAll(asked, nothing, nothing).effects).toEqual([]);
    expect(happenAll(asked, nothing, leaving, nothing)).toMatchObject({
      sentAtMs: START_MS + MINUTE_MS,
      effects: [],
    });
  });
});

describe('the service answers the write', () => {
  it('Provisioned: active, until its end', () => {
    const active = happen(sent, { type: 'answered', request: requestWith() });
    expect(active).toMatchObject({ state: 'active', effects: ['becameActive', 'wait'] });
    expect(active.endsAtMs).toBe(requestWith().endsAtMs);
    // First it is asked whether the role works.
    const told = happen(active, { type: 'effect', holds: true });
    expect(told.notBeforeMs).toBe(active.endsAtMs);
  });

  it('Provisioned without times: active for as long as was asked', () => {
    const request = requestWith({ startsAtMs: null, endsAtMs: null, durationMs: null });
    const active = happen(sent, { type: 'answered', request });
    expect(active.endsAtMs).toBe(START_MS + sent.input.durationMs);
  });

  it('PendingApproval: waiting, and looked at again', () => {
    const request = requestWith({ bucket: 'waiting', status: 'PendingApproval' });
    const waiting = happen(sent, { type: 'answered', request });
    expect(waiting).toMatchObject({ state: 'waiting', effects: ['wait'] });
  });

  it('Granted for later: scheduled until its start', () => {
    const startsAtMs = START_MS + 90 * MINUTE_MS;
    const request = requestWith({ bucket: 'scheduled', status: 'Granted', startsAtMs });
    const scheduled = happen(sent, { type: 'answered', request });
    expect(scheduled).toMatchObject({ state: 'scheduled', notBeforeMs: startsAtMs });
  });

  it('anything else unfinished: working, polled after two seconds', () => {
    const request = requestWith({ bucket: 'working', status: 'PendingProvisioning' });
    const working = happen(sent, { type: 'answered', request });
    expect(working).toMatchObject({ state: 'working', notBeforeMs: START_MS + 2 * SECOND_MS });
  });

  it('201 with Failed: failed, with the service status for a report', () => {
    const request = requestWith({ bucket: 'failed', status: 'Failed' });
    const failed = happen(sent, { type: 'answered', request });
    expect(failed).toMatchObject({
      state: 'failed',
      error: { code: 'serviceFailed', serviceCode: 'Failed' },
      effects: ['finished'],
    });
  });

  it('201 with Failed: trying again writes anew instead of finding the old failure', () => {
    const request = requestWith({ bucket: 'failed', status: 'Failed' });
    const again = happenAll(sent, { type: 'answered', request }, { type: 'submit' });
    expect(again).toMatchObject({ request: null, effects: ['send'] });
  });
});

describe('the service refuses the write', () => {
  it('keeps what was asked, with the reason, and may be sent again', () => {
    const error = pimErrorOf('justificationMissing');
    const failed = happen(sent, { type: 'refused', error });
    expect(failed).toMatchObject({ state: 'failed', input: sent.input, error, sentAtMs: null });
    expect(happen(failed, { type: 'submit' }).effects).toEqual(['send']);
  });

  it('says when nothing could be sent', () => {
    const error = pimErrorOf('offline');
    expect(happen(unsent, { type: 'notSent', error })).toMatchObject({ state: 'failed', error });
  });

  it('waits as long as the service says when there are too many requests, then sends', () => {
    const throttled = { type: 'throttled', retryAfterMs: 7_000, certain: true } as const;
    const later = { type: 'due', atMs: START_MS + 7_000 } as const;
    expect(happen(sent, throttled).notBeforeMs).toBe(START_MS + 7_000);
    expect(happenAll(sent, throttled, later).effects).toEqual(['send']);
  });

  it('looks up first after a 503, which may have written', () => {
    const unavailable = { type: 'throttled', retryAfterMs: 7_000, certain: false } as const;
    const later = { type: 'due', atMs: START_MS + 7_000 } as const;
    expect(happenAll(sent, unavailable, later).effects).toEqual(['lookUp']);
  });

  it('obeys no wait longer than two minutes', () => {
    const long = { type: 'throttled', retryAfterMs: 3_600_000, certain: true } as const;
    expect(happen(sent, long).notBeforeMs).toBe(START_MS + 2 * MINUTE_MS);
  });

  it('gives up after the fifth time it is throttled', () => {
    const throttled = { type: 'throttled', retryAfterMs: 0, certain: true } as const;
    const patient = { ...sent, tries: 4 };
    expect(happen(patient, throttled)).toMatchObject({
      state: 'failed',
      error: { code: 'throttled' },
    });
  });

  it('uses a wake-up that comes twice once', () => {
    const waiting = { ...unsent, notBeforeMs: START_MS };
    expect(happenAll(waiting, { type: 'due' }, { type: 'due' }).effects).toEqual([]);
  });

  it('does not send when it is woken hours after the wait, as by an opened laptop', () => {
    const waiting = { ...unsent, notBeforeMs: START_MS };
    const morning = happen(waiting, { type: 'due', atMs: START_MS + 600 * MINUTE_MS });
    expect(morning).toMatchObject({ state: 'drafted', effects: ['toDraft'] });
  });
});

describe('the role is said to exist already', () => {
  const error = pimErrorOf('alreadyActive');
  const exists = { type: 'exists', error } as const;

  it('adopts the activation that is found', () => {
    const activation = activationWith();
    const found = { type: 'found', request: null, activation } as const;
    expect(happen(sent, exists).effects).toEqual(['lookUp']);
    expect(happenAll(sent, exists, found)).toMatchObject({
      state: 'active',
      endsAtMs: activation.endsAtMs,
    });
  });

  it('adopts the request that waits', () => {
    const request = requestWith({ id: 'made-elsewhere', bucket: 'waiting' });
    const found = { type: 'found', request, activation: null } as const;
    expect(happenAll(sent, exists, found)).toMatchObject({ state: 'waiting', request });
  });

  it('tries again a little later when there is none: the last one is still closing', () => {
    const later = { type: 'due', atMs: START_MS + 15_000 } as const;
    expect(happenAll(sent, exists, nothing).notBeforeMs).toBe(START_MS + 15_000);
    expect(happenAll(sent, exists, nothing, later).effects).toEqual(['send']);
  });

  it('gives up after the third time', () => {
    const last = { ...sent, tries: 3 };
    expect(happenAll(last, exists, nothing)).toMatchObject({ state: 'failed', error });
  });
});
