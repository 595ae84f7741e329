import { describe, expect, it } from 'vitest';
import type { ActivationRequest } from '../../../../utils/pim/activation-request';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../utils/pim/duration';
import type { Elevation } from '../../../../utils/pim/elevation/elevation';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import { happen, happenAll } from '../../support/machine';
import { activationWith, elevationWith, requestWith, START_MS } from '../../support/records';

const SOON_MS = START_MS + 2 * MINUTE_MS;
/** A write that got no answer; three look-ups found nothing. */
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

describe('a write without an answer that was given up', () => {
  it('becomes active when a later list shows its request', () => {
    expect(happen(inDoubt, listed({}, true))).toMatchObject({
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
  ] as const)('becomes what came of it: %s, %s', (bucket, status, state) => {
    expect(happen(inDoubt, listed({ bucket, status })).state).toBe(state);
  });

  it('is over when its time has passed meanwhile', () => {
    expect(happen(inDoubt, listed({}, false, START_MS + 2 * HOUR_MS))).toMatchObject({
      state: 'ended',
      startsAtMs: START_MS,
      endsAtMs: START_MS + HOUR_MS,
    });
  });

  it('is in doubt no longer once its request has failed, and may be sent anew', () => {
    const failed = happen(inDoubt, listed({ bucket: 'failed', status: 'Failed' }));
    expect(failed).toMatchObject({
      state: 'failed',
      sentAtMs: null,
      error: { code: 'serviceFailed' },
    });
    expect(happen(failed, { type: 'submit' }).effects).toEqual(['send']);
  });

  it('becomes active by the role itself, where that began with the write and no request is listed', () => {
    expect(happen(inDoubt, listed(null, true)).state).toBe('active');
    const long = { ...inDoubt, sentAtMs: START_MS - 2 * MINUTE_MS - 1 };
    expect(happen(long, listed(null, true)).state).toBe('failed');
  });

  it.each([
    ['another reason', elsewhere],
    ['another role', { key: 'other' }],
    ['an older request', { createdAtMs: START_MS - 2 * MINUTE_MS - 1 }],
  ])('does not take %s for its own, not even beside the active role', (_, change) => {
    expect(happen(inDoubt, listed(change, true))).toEqual({ ...inDoubt, effects: [] });
  });

  it('is no news where nothing is shown', () => {
    expect(happen(inDoubt, listed(null))).toEqual({ ...inDoubt, effects: [] });
  });

  it('is shown again when it was taken off the list', () => {
    expect(happen({ ...inDoubt, dismissed: true }, listed({}, true)).dismissed).toBeUndefined();
  });

  it('is looked up when a worker starts, ever less often, and never sent', () => {
    let elevation: Elevation = inDoubt;
    const looks: number[] = [];
    for (let atMs = START_MS; atMs < START_MS + DAY_MS; atMs += MINUTE_MS / 2) {
      const next = happen(elevation, { type: 'resumed', atMs });
      if (next.effects.length) looks.push((atMs - START_MS) / MINUTE_MS);
      expect(next.effects).not.toContain('send');
      elevation = next;
    }
    expect(looks).toEqual([1, 10, 60, 360]);
  });

  it('takes what that look-up finds, and stays when it fails', () => {
    const looking = happen(inDoubt, { type: 'resumed', atMs: START_MS + MINUTE_MS });
    const found = { type: 'found', request: requestWith(), activation: null } as const;
    expect(happen(looking, found).state).toBe('active');
    const failed = { type: 'lookUpFailed', error: pimErrorOf('offline') } as const;
    expect(happen(looking, failed)).toMatchObject({ state: 'failed', error: { code: 'noAnswer' } });
  });

  it('so is one that was given up after a 503, which may have written', () => {
    const throttled = { type: 'throttled', retryAfterMs: 0, certain: false } as const;
    const sent = elevationWith({ state: 'submitting', sentAtMs: START_MS, tries: 4 });
    const given = happen(sent, throttled);
    expect(given).toMatchObject({ state: 'failed', sentAtMs: START_MS });
    expect(happen(given, listed({}, true)).state).toBe('active');
  });
});

describe('a second click, while the first is in doubt', () => {
  const earlier = { id: 'first', input: inDoubt.input };
  const second = elevationWith({
    sentAtMs: START_MS,
    earlier,
    input: { ...inDoubt.input, justification: 'new' },
  });
  const asked = happen(second, { type: 'submit', atMs: SOON_MS });
  const found = { type: 'found', request: requestWith(), activation: activationWith() } as const;
  const nothing = { type: 'found', request: null, activation: null, atMs: SOON_MS } as const;

  it('takes what the first one made, with the words of then', () => {
    expect(asked.effects).toEqual(['lookUp']);
    const active = happen(asked, found);
    expect(active).toMatchObject({ state: 'active', input: inDoubt.input, earlier });
    expect(active.elsewhere).toBeUndefined();
  });

  it('counts alone once the first one is known to have come to nothing', () => {
    const sent = happen(asked, nothing);
    expect(sent).toMatchObject({
      effects: ['send'],
      sentAtMs: null,
      input: { justification: 'new' },
    });
    expect(sent.earlier).toBeUndefined();
  });
});

describe('a failure that the service itself told', () => {
  it('stays one, whatever else there is', () => {
    const refused = elevationWith({ state: 'failed', error: pimErrorOf('ticketMissing') });
    expect(happen(refused, listed(null, true))).toEqual({ ...refused, effects: [] });
    expect(happen(refused, { type: 'resumed', atMs: START_MS + DAY_MS }).effects).toEqual([]);
  });
});

describe('a request that lapsed by the clock', () => {
  const request = requestWith({ bucket: 'waiting', status: 'PendingApproval' });
  const lapsed = elevationWith({ state: 'lapsed', sentAtMs: START_MS, request });
  const late = START_MS + DAY_MS + MINUTE_MS;

  it('becomes active when it was approved after all', () => {
    const times = { startsAtMs: late, endsAtMs: late + HOUR_MS };
    expect(happen(lapsed, listed(times, false, late)).state).toBe('active');
  });

  it('is denied when it was', () => {
    const denied = listed({ bucket: 'failed', status: 'Denied' }, false, late);
    expect(happen(lapsed, denied).state).toBe('denied');
  });

  it('stays lapsed while the service calls it pending still, and when it says so too', () => {
    const stays = { ...lapsed, effects: [] };
    expect(happen(lapsed, listed({ ...request }, false, late))).toEqual(stays);
    const told = listed({ bucket: 'failed', status: 'TimedOut' }, false, late);
    expect(happen(lapsed, told)).toEqual(stays);
  });
});

describe('a request that was withdrawn', () => {
  const request = requestWith({ bucket: 'waiting', status: 'PendingApproval' });
  const withdrawn = elevationWith({ state: 'cancelled', sentAtMs: START_MS, request });

  it('is active when the service granted it before', () => {
    expect(happen(withdrawn, listed({}, true)).state).toBe('active');
  });

  it.each([
    ['still waiting, by a list that lags', { ...request }],
    ['withdrawn', { bucket: 'ended', status: 'Canceled' }],
  ] as const)('stays withdrawn when it is shown %s', (_, change) => {
    expect(happen(withdrawn, listed(change))).toEqual({ ...withdrawn, effects: [] });
  });

  it('of the future stays withdrawn: it never held', () => {
    const startsAtMs = START_MS + HOUR_MS;
    const scheduled = elevationWith({ state: 'scheduled', sentAtMs: START_MS, startsAtMs });
    const canceled = listed({ bucket: 'ended', status: 'Canceled', startsAtMs });
    const over = happen(scheduled, canceled);
    expect(over).toMatchObject({ state: 'cancelled', startsAtMs: null });
    expect(happen(over, canceled)).toMatchObject({ state: 'cancelled', effects: [] });
  });
});

describe('what another device or the portal made', () => {
  const sent = elevationWith({ state: 'submitting', sentAtMs: START_MS, renewal: 'next' });
  const exists = { type: 'exists', error: pimErrorOf('alreadyActive') } as const;
  const uncertain = elevationWith({ state: 'uncertain', sentAtMs: START_MS });
  const found = (change: Partial<ActivationRequest> | null, activation = activationWith()) =>
    ({ type: 'found', request: change && requestWith(change), activation }) as const;

  it('is marked when it stands in the way, has the words of the service and is not renewed', () => {
    const adopted = happenAll(sent, exists, found(elsewhere));
    expect(adopted).toMatchObject({
      state: 'active',
      elsewhere: true,
      renewal: null,
      request: { justification: 'made in the portal' },
    });
  });

  it('is marked when nobody knows its request', () => {
    expect(happenAll(sent, exists, found(null))).toMatchObject({ elsewhere: true, request: null });
  });

  it('is marked while it waits, and stays so when it is approved', () => {
    const waits = requestWith({ ...elsewhere, bucket: 'waiting' });
    const waiting = happenAll(sent, exists, { type: 'found', request: waits, activation: null });
    expect(waiting).toMatchObject({ state: 'waiting', elsewhere: true });
    expect(happen(waiting, listed(elsewhere, true))).toMatchObject({
      state: 'active',
      elsewhere: true,
    });
  });

  it('is marked when it is found in the place of a write without an answer', () => {
    expect(happen(uncertain, found(elsewhere))).toMatchObject({ elsewhere: true });
    const before = activationWith({ startsAtMs: START_MS - HOUR_MS / 2 });
    expect(happen(uncertain, found(null, before))).toMatchObject({ elsewhere: true });
  });

  it('gets its words from a later list', () => {
    const unknown = happenAll(sent, exists, found(null));
    expect(happen(unknown, listed(elsewhere, true))).toMatchObject({
      elsewhere: true,
      request: { justification: 'made in the portal' },
    });
  });

  it('is not what came of the own write', () => {
    expect(
      happen(sent, { type: 'answered', request: requestWith(elsewhere) }).elsewhere,
    ).toBeUndefined();
    expect(happenAll(sent, exists, found({})).elsewhere).toBeUndefined();
    expect(happen(uncertain, found(null)).elsewhere).toBeUndefined();
    expect(happen(uncertain, found({})).elsewhere).toBeUndefined();
  });

  it('is forgotten when its person sends it anew', () => {
    const failed = elevationWith({
      state: 'failed',
      elsewhere: true,
      error: pimErrorOf('serviceFailed'),
    });
    expect(happen(failed, { type: 'submit' }).elsewhere).toBeUndefined();
  });
});
