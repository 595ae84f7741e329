import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../utils/pim/duration';
import { renewalOf } from '../../../../utils/pim/elevation/machine/renewal';
import { LIST_LAG_MS, STALE_INTENT_MS } from '../../../../utils/pim/elevation/machine/timing';
import { advanceAll, advanceWith } from '../../support/machine';
import { activationWith, elevationWith, requestWith, START_MS } from '../../support/records';

const END_MS = START_MS + HOUR_MS;
const elevationId = 'b1c1d1e1-0000-4000-8000-000000000002';
const active = elevationWith({
  state: 'active',
  sentAtMs: START_MS,
  request: requestWith(),
  startsAtMs: START_MS,
  endsAtMs: END_MS,
  notBeforeMs: END_MS,
});
const toBeRenewed = advanceWith(active, { type: 'renew', elevationId });
const ended = advanceWith(toBeRenewed, { type: 'due', atMs: END_MS });
const renewal = renewalOf(ended, END_MS, true, 8 * HOUR_MS)!;

describe('an active role that is to be renewed', () => {
  it('ends, and its renewal begins', () => {
    expect(ended).toMatchObject({ state: 'ended', effects: ['finished', 'renew'] });
  });

  it('is no longer to be renewed once the person ends it', () => {
    expect(toBeRenewed.renewal).toBe(elevationId);
    expect(
      advanceWith(toBeRenewed, { type: 'endNow', atMs: START_MS + MINUTE_MS }).renewal,
    ).toBeNull();
  });

  it('only ends when the person took the renewal back', () => {
    const takenBack = advanceWith(toBeRenewed, { type: 'renew', elevationId: null });
    expect(advanceWith(takenBack, { type: 'due', atMs: END_MS }).effects).toEqual(['finished']);
  });

  it('is not renewed when the person ends it before', () => {
    const ending = advanceWith(toBeRenewed, { type: 'endNow', atMs: START_MS + 10 * MINUTE_MS });
    expect(advanceWith(ending, { type: 'endDone', atMs: END_MS - 1 }).effects).toEqual([
      'finished',
    ]);
    expect(advanceWith(ending, { type: 'resumed', atMs: END_MS }).effects).toEqual(['finished']);
  });

  it('is not renewed when somebody else ended it', () => {
    const gone = { request: null, activation: null };
    const missedAtMs = START_MS + LIST_LAG_MS + 1;
    const over = advanceAll(
      toBeRenewed,
      { type: 'listed', ...gone, atMs: missedAtMs },
      { type: 'found', ...gone, atMs: missedAtMs + MINUTE_MS },
    );
    expect(over).toMatchObject({ state: 'ended', renewal: null, effects: ['finished'] });
  });

  it('begins the renewal again when the worker died in between', () => {
    expect(advanceWith(ended, { type: 'resumed', atMs: END_MS + 1 }).effects).toEqual(['renew']);
    const withoutRenewal = elevationWith({ ...ended, renewal: null });
    expect(advanceWith(withoutRenewal, { type: 'resumed', atMs: END_MS + 1 }).effects).toEqual([]);
  });
});

describe('a renewal', () => {
  it('has the same input, is sent ten seconds after the end, and is not renewed itself', () => {
    expect(renewal).toMatchObject({
      id: elevationId,
      input: active.input,
      eligibility: active.eligibility,
      state: 'submitting',
      notBeforeMs: END_MS + 10 * SECOND_MS,
    });
    expect(renewal.renewal).toBeUndefined();
  });

  it('is not sent long after the end, nor where the person has to be there', () => {
    expect(renewalOf(ended, END_MS + STALE_INTENT_MS, true, HOUR_MS)).not.toBeNull();
    expect(renewalOf(ended, END_MS + STALE_INTENT_MS + 1, true, HOUR_MS)).toBeNull();
    expect(renewalOf(ended, END_MS, false, HOUR_MS)).toBeNull();
  });

  it('is no longer than is still allowed, and not sent where nothing is', () => {
    expect(renewalOf(ended, END_MS, true, 20 * MINUTE_MS)?.input).toEqual({
      ...active.input,
      durationMs: 20 * MINUTE_MS,
    });
    expect(renewalOf(ended, END_MS, true, 0)).toBeNull();
  });

  it('is sent once its moment has come', () => {
    expect(advanceWith(renewal, { type: 'due', atMs: END_MS + 9 * SECOND_MS }).effects).toEqual([]);
    expect(advanceWith(renewal, { type: 'due', atMs: END_MS + 10 * SECOND_MS }).effects).toEqual([
      'send',
    ]);
  });

  it('can be cancelled until it leaves', () => {
    const cancel = { type: 'endNow', atMs: END_MS + SECOND_MS } as const;
    expect(advanceWith(renewal, cancel)).toMatchObject({
      state: 'cancelled',
      effects: ['finished'],
    });
    const due = advanceWith(renewal, { type: 'due', atMs: END_MS + 10 * SECOND_MS });
    expect(advanceWith(due, { ...cancel, atMs: END_MS + 11 * SECOND_MS }).state).toBe('submitting');
  });

  it('opens no window: it waits for a click, which may open one', () => {
    const claims = '{"access_token":{}}';
    const refused = advanceWith(renewal, { type: 'challenged', claims });
    expect(refused).toMatchObject({ state: 'failed', error: { code: 'renewalNeedsYou' } });
    expect(advanceAll(refused, { type: 'submit' }, { type: 'challenged', claims }).effects).toEqual(
      ['stepUp'],
    );
  });

  it('does not adopt the activation that just ended', () => {
    const atMs = END_MS + 20 * SECOND_MS;
    const exists = { type: 'exists', error: { code: 'alreadyActive', message: '' }, atMs } as const;
    const sent = advanceAll(renewal, { type: 'sending', atMs }, exists);
    const found = { type: 'found', request: null, activation: activationWith(), atMs } as const;
    expect(advanceWith(sent, found)).toMatchObject({ state: 'submitting', effects: ['wait'] });
    const waiting = elevationWith({ ...renewal, state: 'waiting' });
    expect(advanceWith(waiting, { ...found, type: 'listed' }).state).toBe('waiting');
  });
});
