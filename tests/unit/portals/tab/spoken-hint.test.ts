import { describe, expect, it } from 'vitest';
import type { Hint } from '../../../../utils/messages/facts';
import { updatedWords } from '../../../../utils/portals/page/updated';
import { type HintCase, hintOf } from '../../../../utils/portals/tab/hint-of';
import { spokenHint } from '../../../../utils/portals/tab/spoken-hint';

const spoken = (kind: NonNullable<Hint>['kind'], untilMs: number | null = null) => {
  const page = kind === 'someoneElse' || kind === 'signOut' ? 'Exchange' : 'Mailboxes';
  return spokenHint({ kind, page, role: 'Exchange Administrator', untilMs });
};

describe('the text of the hint', () => {
  it.each([
    ['needs', /To open Mailboxes, activate Exchange Administrator/, /Nothing is activated yet/],
    ['blocked', /No access to Mailboxes/, /Nothing is activated yet/],
    ['active', /Exchange Administrator is active/, /^$/],
    ['someoneElse', /still refused/, /Exchange may be signed in as someone else/],
    ['signOut', /still refused/, /Sign out of Exchange/],
    ['slow', /still refused/, /take a while/],
  ] as const)('of the kind %s: %s', (kind, says, more) => {
    const hint = spoken(kind);
    expect(hint).toMatchObject({ kind, says: expect.stringMatching(says) });
    expect(hint.more).toMatch(more);
  });

  it('is always the same where it is discreet', () => {
    const hint = { kind: 'discreet', page: '', role: '', untilMs: null } as const;
    const other = { ...hint, page: 'Mailboxes', role: 'Exchange Administrator', untilMs: 1 };
    expect(spokenHint(other)).toEqual(spokenHint(hint));
  });

  it('says until when the role is active', () => {
    expect(spoken('active', new Date(2026, 2, 10, 14, 30).getTime()).says).toMatch(/until .*30/);
  });

  it('of which language its words are', () => {
    expect(spoken('needs')).toMatchObject({ lang: 'en', dir: 'ltr' });
    expect(updatedWords()).toMatchObject({ lang: 'en', dir: 'ltr' });
  });

  it('membership of a group in words of the language', () => {
    const covered = { role: { id: 'member', name: 'member of' }, endsAtMs: null };
    const view = { state: 'covered', title: 'Users' };
    const hint = hintOf({ view, covered, setting: 'needed', spoke: true } as unknown as HintCase);
    expect(spokenHint(hint!).says).toBe('Member is active.');
  });

  it('has a label of its own for each button', () => {
    const { open, reload, dismiss, updated } = spoken('needs');
    expect(new Set([open, reload, dismiss, updated]).size).toBe(4);
  });
});
