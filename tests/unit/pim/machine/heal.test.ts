import { describe, expect, it } from 'vitest';
import type { ActivationRequest } from '../../../../utils/pim/activation-request';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../utils/pim/duration';
import type { Elevation } from '../../../../utils/pim/elevation/elevation';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import { advanceAll, advanceWith } from '../../support/machine';
import { activationWith, elevationWith, requestWith, START_MS } from '../../support/records';

const SOON_MS = START_MS + 2 * MINUTE_MS;
/** An elevation whose write got no answer, and of which three look-ups found nothing. */
const inDoubt = elevationWith({
  state: 'failed',
  sentAtMs: START_MS,
  error: pimErrorOf('noAnswer'),
});
const listed = (change: Partial<ActivationRequest> | null, activation = false, atMs = SOON_MS) =>
  ({
    type: 'listed',
    request: change && requestWith(change),
    activation: activation ? activationWith() : null,
    atMs,
  }) as const;
const elsewhere = { id: 'portal', justification: 'made in the portal' };

describe('an elevation that was given up without an answer', () => {
  it('becomes active when a later list shows its request', () => {
    expect(advanceWith(inDoubt, listed({}, true))).toMatchObject({
      state: 'active',
      error: null,
      effects: ['becameActive', 'wait'],
    });
  });

  it.each([
    ['waiting', 'PendingApproval', 'waiting'],
    ['working', 'PendingProvisioning', 'working'],
    ['failed', 'Denied', 'denied'],
    ['ended', 'Canceled', 'cancelled'],
    ['ended', 'Revoked', 'ended'],
  ] as const)('takes the state of its request: %s, %s', (bucket, status, state) => {
    expect(advanceWith(inDoubt, listed({ bucket, status })).state).toBe(state);
  });

  it('has ended when its time has passed meanwhile', () => {
    expect(advanceWith(inDoubt, listed({}, false, START_MS + 2 * HOUR_MS))).toMatchObject({
      state: 'ended',
      startsAtMs: START_MS,
      endsAtMs: START_MS + HOUR_MS,
    });
  });

  it('is no longer in doubt once its request has failed, and may be sent again', () => {
    const failed = advanceWith(inDoubt, listed({ bucket: 'failed', status: 'Failed' }));
    expect(failed).toMatchObject({
      state: 'failed',
      sentAtMs: null,
      error: { code: 'serviceFailed' },
    });
    expect(advanceWith(failed, { type: 'submit' }).effects).toEqual(['send']);
  });

  it('becomes active by an activation that began with the write, where no request is listed', () => {
    expect(advanceWith(inDoubt, listed(null, true)).state).toBe('active');
    const sentBefore = { ...inDoubt, sentAtMs: START_MS - 2 * MINUTE_MS - 1 };
    expect(advanceWith(sentBefore, listed(null, true)).state).toBe('failed');
  });

  it.each([
    ['another reason', elsewhere],
    ['another role', { key: 'other' }],
    ['an older request', { createdAtMs: START_MS - 2 * MINUTE_MS - 1 }],
  ])('does not take %s for its own, not even beside the active role', (_, change) => {
    expect(advanceWith(inDoubt, listed(change, true))).toEqual({ ...inDoubt, effects: [] });
  });

  it('stays unchanged where the lists show nothing', () => {
    expect(advanceWith(inDoubt, listed(null))).toEqual({ ...inDoubt, effects: [] });
  });

  it('is shown again even if the person had dismissed it', () => {
    expect(
      advanceWith({ ...inDoubt, dismissed: true }, listed({}, true)).dismissed,
    ).toBeUndefined();
  });

  it('is looked up when a worker starts, less and less often, and never sent', () => {
    let elevation: Elevation = inDoubt;
    const lookedUpAfter: number[] = [];
    for (let atMs = START_MS; atMs < START_MS + DAY_MS; atMs += MINUTE_MS / 2) {
      const next = advanceWith(elevation, { type: 'resumed', atMs });
      if (next.effects.length) lookedUpAfter.push((atMs - START_MS) / MINUTE_MS);
      expect(next.effects).not.toContain('send');
      elevation = next;
    }
    expect(lookedUpAfter).toEqual([1, 10, 60, 360]);
  });

  it('takes what that look-up finds, and stays when it fails', () => {
    const looking = advanceWith(inDoubt, { type: 'resumed', atMs: START_MS + MINUTE_MS });
    const found = { type: 'found', request: requestWith(), activation: null } as const;
    expect(advanceWith(looking, found).state).toBe('active');
    const failed = { type: 'lookUpFailed', error: pimErrorOf('offline') } as const;
    expect(advanceWith(looking, failed)).toMatchObject({
      state: 'failed',
      error: { code: 'noAnswer' },
    });
  });

  it('also recovers where the last answer was a 503, which may have written', () => {
    const throttled = { type: 'throttled', retryAfterMs: 0, certain: false } as const;
    const sent = elevationWith({ state: 'submitting', sentAtMs: START_MS, tries: 4 });
    const givenUp = advanceWith(sent, throttled);
    expect(givenUp).toMatchObject({ state: 'failed', sentAtMs: START_MS });
    expect(advanceWith(givenUp, listed({}, true)).state).toBe('active');
  });
});

describe('a second attempt, while the first is in doubt', () => {
  const earlier = { id: 'first', input: inDoubt.input };
  const second = elevationWith({
    sentAtMs: START_MS,
    earlier,
    input: { ...inDoubt.input, justification: 'new' },
  });
  const submitted = advanceWith(second, { type: 'submit', atMs: SOON_MS });
  const found = { type: 'found', request: requestWith(), activation: activationWith() } as const;
  const nothing = { type: 'found', request: null, activation: null, atMs: SOON_MS } as const;

  it('adopts the activation of the first one, with the input of that one', () => {
    expect(submitted.effects).toEqual(['lookUp']);
    const active = advanceWith(submitted, found);
    expect(active).toMatchObject({ state: 'active', input: inDoubt.input, earlier });
    expect(active.elsewhere).toBeUndefined();
  });

  it('is sent once the first one is known to have failed', () => {
    const sent = advanceWith(submitted, nothing);
    expect(sent).toMatchObject({
      effects: ['send'],
      sentAtMs: null,
      input: { justification: 'new' },
    });
    expect(sent.earlier).toBeUndefined();
  });
});

describe('a refusal by the service', () => {
  it('stays one, whatever the lists show', () => {
    const refused = elevationWith({ state: 'failed', error: pimErrorOf('ticketMissing') });
    expect(advanceWith(refused, listed(null, true))).toEqual({ ...refused, effects: [] });
    expect(advanceWith(refused, { type: 'resumed', atMs: START_MS + DAY_MS }).effects).toEqual([]);
  });
});

describe('a request that lapsed by our own clock', () => {
  const request = requestWith({ bucket: 'waiting', status: 'PendingApproval' });
  const lapsed = elevationWith({ state: 'lapsed', sentAtMs: START_MS, request });
  const late = START_MS + DAY_MS + MINUTE_MS;

  it('becomes active when the lists show that it was approved after all', () => {
    const times = { startsAtMs: late, endsAtMs: late + HOUR_MS };
    expect(advanceWith(lapsed, listed(times, false, late)).state).toBe('active');
    expect(advanceWith(lapsed, listed({})).state).toBe('active');
  });

  it('is denied when the lists show that it was denied', () => {
    const denied = listed({ bucket: 'failed', status: 'Denied' }, false, late);
    expect(advanceWith(lapsed, denied).state).toBe('denied');
  });

  it('stays lapsed while the service calls it pending or timed out, or shows another request', () => {
    const stays = { ...lapsed, effects: [] };
    expect(advanceWith(lapsed, listed({ ...request }, false, late))).toEqual(stays);
    const timedOut = listed({ bucket: 'failed', status: 'TimedOut' }, false, late);
    expect(advanceWith(lapsed, timedOut)).toEqual(stays);
    expect(advanceWith(lapsed, listed({ id: 'another' }, false, late))).toEqual(stays);
  });
});

describe('a request that was withdrawn', () => {
  const request = requestWith({ bucket: 'waiting', status: 'PendingApproval' });
  const withdrawn = elevationWith({ state: 'cancelled', sentAtMs: START_MS, request });

  it('becomes active when the service had granted it before', () => {
    expect(advanceWith(withdrawn, listed({}, true)).state).toBe('active');
  });

  it.each([
    ['still waiting in a list that lags', { ...request }],
    ['withdrawn', { bucket: 'ended', status: 'Canceled' }],
  ] as const)('stays withdrawn when it is shown %s', (_, change) => {
    expect(advanceWith(withdrawn, listed(change))).toEqual({ ...withdrawn, effects: [] });
  });

  it('that was scheduled stays withdrawn, without a start', () => {
    const startsAtMs = START_MS + HOUR_MS;
    const scheduled = elevationWith({ state: 'scheduled', sentAtMs: START_MS, startsAtMs });
    const canceled = listed({ bucket: 'ended', status: 'Canceled', startsAtMs });
    const over = advanceWith(scheduled, canceled);
    expect(over).toMatchObject({ state: 'cancelled', startsAtMs: null });
    expect(advanceWith(over, canceled)).toMatchObject({ state: 'cancelled', effects: [] });
  });
});

describe('an activation that another device or the portal made', () => {
  const sent = elevationWith({ state: 'submitting', sentAtMs: START_MS, renewal: 'next' });
  const exists = { type: 'exists', error: pimErrorOf('alreadyActive') } as const;
  const uncertain = elevationWith({ state: 'uncertain', sentAtMs: START_MS });
  const found = (change: Partial<ActivationRequest> | null, activation = activationWith()) =>
    ({ type: 'found', request: change && requestWith(change), activation }) as const;

  it('is adopted as made elsewhere where it already exists, with its own reason and without a renewal', () => {
    const adopted = advanceAll(sent, exists, found(elsewhere));
    expect(adopted).toMatchObject({
      state: 'active',
      elsewhere: true,
      renewal: null,
      request: { justification: 'made in the portal' },
    });
  });

  it('is adopted as made elsewhere where its request is unknown', () => {
    expect(advanceAll(sent, exists, found(null))).toMatchObject({ elsewhere: true, request: null });
  });

  it('is adopted as made elsewhere while it waits, and stays so when it is approved', () => {
    const waits = requestWith({ ...elsewhere, bucket: 'waiting' });
    const waiting = advanceAll(sent, exists, { type: 'found', request: waits, activation: null });
    expect(waiting).toMatchObject({ state: 'waiting', elsewhere: true });
    expect(advanceWith(waiting, listed(elsewhere, true))).toMatchObject({
      state: 'active',
      elsewhere: true,
    });
  });

  it('is adopted as made elsewhere where it is found instead of a write without an answer', () => {
    expect(advanceWith(uncertain, found(elsewhere))).toMatchObject({ elsewhere: true });
    const before = activationWith({ startsAtMs: START_MS - HOUR_MS / 2 });
    expect(advanceWith(uncertain, found(null, before))).toMatchObject({ elsewhere: true });
  });

  it('gets its request from a later list', () => {
    const unknown = advanceAll(sent, exists, found(null));
    expect(advanceWith(unknown, listed(elsewhere, true))).toMatchObject({
      elsewhere: true,
      request: { justification: 'made in the portal' },
    });
  });

  it('is not what our own write made', () => {
    expect(
      advanceWith(sent, { type: 'answered', request: requestWith(elsewhere) }).elsewhere,
    ).toBeUndefined();
    expect(advanceAll(sent, exists, found({})).elsewhere).toBeUndefined();
    expect(advanceWith(uncertain, found(null)).elsewhere).toBeUndefined();
    expect(advanceWith(uncertain, found({})).elsewhere).toBeUndefined();
  });

  it('counts as our own once the person sends it again', () => {
    const failed = elevationWith({
      state: 'failed',
      elsewhere: true,
      error: pimErrorOf('serviceFailed'),
    });
    expect(advanceWith(failed, { type: 'submit' }).elsewhere).toBeUndefined();
  });
});
