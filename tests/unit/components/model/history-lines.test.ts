import '../locale';
import { describe, expect, it } from 'vitest';
import { historyText, outcomeWords, whenWords } from '../../../../components/model/history-lines';
import { HOUR_MS } from '../../../../utils/pim/duration';
import type { HistoryEntry } from '../../../../utils/pim/history';
import { ask, NOW_MS, roles } from '../../../screens/example';

const entry = (change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...roles.auth,
  id: '1',
  ask: { ...ask('Reset\na second factor'), ticket: { number: 'INC-1', system: 'ServiceNow' } },
  atMs: NOW_MS - 3 * HOUR_MS,
  endsAtMs: NOW_MS - HOUR_MS,
  outcome: 'ended',
  errorCode: null,
  ...change,
});

describe('a line of the history', () => {
  it('says what became of it', () => {
    const said = (change: Partial<HistoryEntry>) => outcomeWords(entry(change), NOW_MS);
    expect(said({})).toBe('Ended');
    expect(said({ outcome: 'active', endsAtMs: NOW_MS + 1 })).toBe('Active');
    expect(said({ outcome: 'failed', errorCode: 'ticketMissing' })).toContain('ticket number');
    expect(said({ outcome: 'denied', errorCode: 'approvalDenied' })).toBe('Denied');
  });

  it('is over once its end has passed, also when nobody was there to notice', () => {
    expect(outcomeWords(entry({ outcome: 'active' }), NOW_MS)).toBe('Ended');
  });

  it('has from when to when, or only when it was asked for', () => {
    expect(whenWords(entry(), 'en-GB')).toMatch(/10:20\s?–\s?12:20 · 2 hrs/);
    expect(whenWords(entry({ outcome: 'denied' }), 'en-GB')).toMatch(/10:20$/);
  });
});

describe('the history as text', () => {
  it('is one line an activation, its parts apart by tabs', () => {
    const lines = historyText([entry(), entry({ outcome: 'denied' })], NOW_MS, 'en-GB').split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]?.split('\t').slice(1)).toEqual([
      'Authentication Administrator',
      'Berlin office',
      'Ended',
      'Reset a second factor',
      'ServiceNow INC-1',
    ]);
  });
});
