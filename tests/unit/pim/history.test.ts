import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../utils/pim/duration';
import { historyEntryOf } from '../../../utils/pim/elevation/history';
import { elevationWith, requestWith, START_MS } from '../support/records';

const active = elevationWith({
  state: 'active',
  sentAtMs: START_MS,
  startsAtMs: START_MS,
  endsAtMs: START_MS + 3 * HOUR_MS,
  input: {
    durationMs: HOUR_MS,
    justification: 'mine',
    ticket: { number: 'INC-1', system: 'ServiceNow' },
  },
});

describe('an entry of the history', () => {
  it('has the input that was typed here', () => {
    const entry = historyEntryOf({ ...active, request: requestWith({ justification: 'mine' }) });
    expect(entry).toMatchObject({ input: active.input });
    expect(entry?.elsewhere).toBeUndefined();
  });

  it('has duration and reason of the request that another device or the portal made', () => {
    const request = requestWith({ justification: 'theirs', durationMs: 2 * HOUR_MS });
    expect(historyEntryOf({ ...active, elsewhere: true, request })).toMatchObject({
      input: { durationMs: 2 * HOUR_MS, justification: 'theirs', ticket: null },
      elsewhere: true,
    });
  });

  it('has the times only, where the request is unknown', () => {
    expect(historyEntryOf({ ...active, elsewhere: true })).toMatchObject({
      input: { durationMs: 3 * HOUR_MS, justification: '', ticket: null },
      elsewhere: true,
    });
  });

  it('has id and input of the earlier attempt where it was that one that arrived', () => {
    const earlier = { id: 'earlier', input: { ...active.input, justification: 'typed before' } };
    expect(historyEntryOf({ ...active, earlier })).toMatchObject({
      id: 'earlier',
      input: { justification: 'typed before' },
    });
  });
});
