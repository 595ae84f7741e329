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

describe('what the history says was taken', () => {
  it('is what was typed here', () => {
    const entry = historyEntryOf({ ...active, request: requestWith({ justification: 'mine' }) });
    expect(entry).toMatchObject({ input: active.input });
    expect(entry?.elsewhere).toBeUndefined();
  });

  it('is in the words of the service where another device or the portal made it', () => {
    const request = requestWith({ justification: 'theirs', durationMs: 2 * HOUR_MS });
    expect(historyEntryOf({ ...active, elsewhere: true, request })).toMatchObject({
      input: { durationMs: 2 * HOUR_MS, justification: 'theirs', ticket: null },
      elsewhere: true,
    });
  });

  it('is no more than the times, where nobody knows the request', () => {
    expect(historyEntryOf({ ...active, elsewhere: true })).toMatchObject({
      input: { durationMs: 3 * HOUR_MS, justification: '', ticket: null },
      elsewhere: true,
    });
  });

  it('is the earlier click, in the place of its own line, where that had arrived', () => {
    const earlier = { id: 'earlier', input: { ...active.input, justification: 'typed before' } };
    expect(historyEntryOf({ ...active, earlier })).toMatchObject({
      id: 'earlier',
      input: { justification: 'typed before' },
    });
  });
});
