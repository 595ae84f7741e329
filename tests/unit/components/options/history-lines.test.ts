import { beforeEach, describe, expect, it } from 'vitest';
import {
  elsewhereWords,
  entriesApart,
  entryName,
  historyText,
  outcomeWords,
  whenWords,
} from '../../../../components/options/history-lines';
import { HOUR_MS } from '../../../../utils/pim/duration';
import type { HistoryEntry } from '../../../../utils/pim/elevation/history';
import { input, NOW_MS, roles } from '../../../screens/example';
import { showLanguage } from '../../support/show-language';

beforeEach(() => showLanguage('en', { browserLanguage: 'en-GB' }));

const entry = (change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...roles.auth,
  id: '1',
  input: { ...input('Reset\na second factor'), ticket: { number: 'INC-1', system: 'ServiceNow' } },
  atMs: NOW_MS - 3 * HOUR_MS,
  endsAtMs: NOW_MS - HOUR_MS,
  outcome: 'ended',
  errorCode: null,
  ...change,
});

describe('a line of the history', () => {
  it('says how the activation ended', () => {
    const outcome = (change: Partial<HistoryEntry>) => outcomeWords(entry(change), NOW_MS);
    expect(outcome({})).toBe('Ended');
    expect(outcome({ outcome: 'active', endsAtMs: NOW_MS + 1 })).toBe('Active');
    expect(outcome({ outcome: 'failed', errorCode: 'ticketMissing' })).toContain('ticket number');
    expect(outcome({ outcome: 'denied', errorCode: 'approvalDenied' })).toBe('Denied');
  });

  it('says that it ended once its end has passed, even if no worker was there to notice', () => {
    expect(outcomeWords(entry({ outcome: 'active' }), NOW_MS)).toBe('Ended');
  });

  it('has its start and end, or only when it was requested', () => {
    expect(whenWords(entry())).toMatch(/10:20\s?–\s?12:20 · 2 hrs/);
    expect(whenWords(entry({ outcome: 'denied' }))).toMatch(/10:20$/);
  });
});

describe('the history as text', () => {
  it('is one line for each activation, its parts separated by tabs', () => {
    const lines = historyText([entry(), entry({ outcome: 'denied' })], new Map(), NOW_MS).split(
      '\n',
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]?.split('\t').slice(1)).toEqual([
      'Authentication Administrator',
      'Berlin office',
      'Ended',
      'Reset a second factor',
      'ServiceNow INC-1',
    ]);
  });

  it.each([
    ['=HYPERLINK("https://evil.example","x")', '\'=HYPERLINK("https://evil.example","x")'],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r\n=1', "'=1"],
    ['\u200b=1', "'\u200b=1"],
    ['\u0000=1', "'\u0000=1"],
    ['＝1', "'＝1"],
    ['"=1+1"', '\'"=1+1"'],
    ["it's = 1 + 1 - a@b", "it's = 1 + 1 - a@b"],
  ])('%j is pasted as text, and nothing else is changed', (typed, cell) => {
    const [line] = historyText([entry({ input: input(typed) })], new Map(), NOW_MS).split('\n');
    expect(line?.split('\t')[4]).toBe(cell);
  });

  it('has a column for the account tag where there are several accounts, without formulas, too', () => {
    const accountTags = new Map([[entry().account, '=1']]);
    const [line] = historyText([entry()], accountTags, NOW_MS).split('\n');
    expect(line?.split('\t').slice(1, 5)).toEqual([
      'Authentication Administrator',
      'Berlin office',
      "'=1",
      'Ended',
    ]);
  });

  it('says where an activation was made elsewhere, and nothing otherwise', () => {
    const [line] = historyText([entry({ elsewhere: true })], new Map(), NOW_MS).split('\n');
    expect(line?.split('\t')[3]).toBe('Ended · Made elsewhere');
    expect(elsewhereWords(entry())).toBe('');
  });

  it('has no formula in any of its cells', () => {
    const ticket = { system: '', number: '=2' };
    const hostile = entry({
      role: { id: 'x', name: '=1' },
      scope: { id: 'x', name: '@x', kind: 'subscription' },
      input: { ...input('-1'), ticket },
    });
    const cells = historyText([hostile], new Map(), NOW_MS).split('\t');
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(cells).toContain("'=1");
    expect(cells).toContain("'=2");
  });
});

describe('the history of an account', () => {
  const web = (subscription: string): HistoryEntry => {
    const id = `/subscriptions/${subscription}/resourceGroups/rg-web`;
    const scope = { id, name: 'rg-web', kind: 'resourceGroup' as const };
    return { ...entry({ id }), surface: 'azure', role: { id: 'c', name: 'Contributor' }, scope };
  };
  const [first, second] = [web('11111111-0000'), web('22222222-0000')];

  it('says which of two was activated, also where that was the only one of its name then', () => {
    expect(entriesApart([first, second]).map(entryName)).toEqual([
      'Contributor · rg-web · 11111111…',
      'Contributor · rg-web · 22222222…',
    ]);
  });

  it('keeps what was recorded of one that is alone in it, and does not look at other accounts', () => {
    const told = { ...first, scope: { ...first.scope, within: ['Production'] } };
    const others = { ...second, account: 'somebody else' as HistoryEntry['account'] };
    expect(entriesApart([told, others]).map(entryName)).toEqual([
      'Contributor · rg-web · Production',
      'Contributor · rg-web',
    ]);
  });
});
