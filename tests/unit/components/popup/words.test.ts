import { describe, expect, it } from 'vitest';
import { announcement } from '../../../../components/popup/announcer/announcement';
import { elevatedRows } from '../../../../components/popup/elevated/elevated-rows';
import { elevationWords } from '../../../../components/popup/elevated/elevation-words';
import { waitWords } from '../../../../components/popup/elevated/wait-words';
import { errorWords } from '../../../../components/shared/error-words';
import { outlook } from '../../../../components/shared/policy/outlook';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../utils/pim/duration';
import type { Elevation } from '../../../../utils/pim/elevation/elevation';
import { type ErrorCode, errorCodes } from '../../../../utils/pim/error';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import { standingError } from '../../../../utils/pim/standing';
import {
  active,
  elevation,
  NOW_MS,
  overview,
  policy,
  roles,
  securityTeam,
  snapshot,
} from '../../../screens/example';

describe('every failure', () => {
  it.each(errorCodes)('%s says what happened and what to do', (code) => {
    const words = errorWords(pimErrorOf(code));
    expect(words.said).not.toBe('');
    expect(words.next).not.toBe('');
  });

  it('quotes the service where our own words say little', () => {
    expect(errorWords(pimErrorOf('refused', 'No such rule.')).service).toContain('No such rule.');
    expect(errorWords(pimErrorOf('offline', 'fetch failed')).service).toBe('');
  });

  it('has the browser’s own words for a report only', () => {
    const words = errorWords(pimErrorOf('signInNotOpened', 'Page could not be loaded.'));
    expect([words.browser, words.service]).toEqual(['Page could not be loaded.', '']);
    expect(errorWords(pimErrorOf('refused', 'No such rule.')).browser).toBe('');
  });

  it.each(errorCodes.filter((code) => /^signIn|^otherSignedIn|^consent/.test(code)))(
    'of signing in speaks of no activation, which there was none of: %s',
    (code) => {
      const { said, next } = errorWords(pimErrorOf(code), 'ana@contoso.com');
      expect(`${said} ${next}`).not.toMatch(/\bsent\b|activat|reason/i);
    },
  );

  it('quotes the approver who denied it, by name where it is known', () => {
    const denied = pimErrorOf('approvalDenied', 'Not this week');
    expect(errorWords(denied).service).toBe('The approver wrote: Not this week');
    expect(errorWords({ ...denied, by: 'Cora' }).service).toBe('Cora wrote: Not this week');
    expect(errorWords(pimErrorOf('approvalDenied')).service).toBe('');
  });

  it('says until when Microsoft wants no other try', () => {
    const long = pimErrorOf('throttled', '', { untilMs: NOW_MS + HOUR_MS });
    expect(errorWords(long, '', NOW_MS).said).toContain('2:20 PM');
    expect(errorWords(long, '', NOW_MS).next).not.toContain('a minute');
  });

  it('names the tenant that it is about', () => {
    for (const code of ['tenantNotSetUp', 'wrongTenant'] as const) {
      const words = errorWords(pimErrorOf(code, '', { about: 'fabrikam.com' }));
      expect(words.said).toContain('fabrikam.com');
      expect(words.service).toBe('');
    }
  });

  it('says until when a role is held without activation, with its date where today is unknown', () => {
    const until = standingError({ endsAtMs: NOW_MS + HOUR_MS });
    expect(errorWords(until, '', NOW_MS).said).toBe(
      'You hold this role until 2:20 PM without activation.',
    );
    expect(errorWords(until).said).toContain('2026');
    const forGood = errorWords(standingError({ endsAtMs: null }), '', NOW_MS);
    expect(forGood.said).toBe('You hold this role without activation.');
  });

  it('keeps the ids a report needs', () => {
    const error = { ...pimErrorOf('refused'), serviceCode: 'X', requestId: '42' };
    expect(errorWords(error).id).toBe('X · 42');
  });
});

describe('the row of an unfinished activation', () => {
  const words = (change: Partial<Elevation>, rolePolicy = policy({ approval: securityTeam })) =>
    elevationWords(elevation(roles.user, change), rolePolicy, NOW_MS);

  it('names the approvers it waits for', () => {
    expect(words({ state: 'waiting' }).label).toContain('Security team');
  });

  it('says when it will be sent again', () => {
    const label = words({ state: 'submitting', notBeforeMs: NOW_MS + 12 * SECOND_MS }).label;
    expect(label).toContain('12');
  });

  it('says what it waits for: Microsoft only where Microsoft asked', () => {
    const waiting = { state: 'submitting', notBeforeMs: NOW_MS + 12 * SECOND_MS } as const;
    const labelOf = (code: ErrorCode) => words({ ...waiting, error: pimErrorOf(code) }).label;
    expect(words(waiting).label).toContain('Microsoft asked to wait');
    expect(labelOf('alreadyActive')).toContain('PIM is still closing the last activation');
    expect(labelOf('pendingExists')).toContain('PIM is still working on an earlier request');
  });

  it('can be cancelled while it waits, not while it is being sent', () => {
    expect(words({ state: 'waiting' }).actions).toEqual(['cancel']);
    expect(words({ state: 'submitting' }).actions).toEqual([]);
  });

  it('says since when it waits for approval, and when that lapses', () => {
    const asked = elevation(roles.user, { state: 'waiting', sentAtMs: NOW_MS - HOUR_MS });
    expect(waitWords(asked, NOW_MS)).toBe('Since 12:20 PM · lapses Wed 12:20 PM');
  });

  it('that takes long says since when, when it is looked at next, and how to follow it', () => {
    const change = { state: 'working', sentAtMs: NOW_MS - HOUR_MS } as const;
    const working = elevation(roles.user, { ...change, notBeforeMs: NOW_MS + 5 * MINUTE_MS });
    expect(waitWords(working, NOW_MS)).toBe('Since 12:20 PM · next look 1:25 PM');
    expect(words(change)).toMatchObject({ actions: ['lookNow', 'portal'] });
    const quick = { ...working, sentAtMs: NOW_MS - 5 * SECOND_MS };
    expect(waitWords(quick, NOW_MS)).toBe('');
    expect(words({ state: 'working', sentAtMs: NOW_MS }).actions).toEqual([]);
  });

  it('whose outcome is looked up says when it is asked for next, and can ask now', () => {
    const change = { state: 'uncertain', sentAtMs: NOW_MS } as const;
    const uncertain = elevation(roles.user, { ...change, notBeforeMs: NOW_MS + 45 * SECOND_MS });
    expect(waitWords(uncertain, NOW_MS)).toBe('Since 1:20 PM · next look in 45 sec');
    expect(words(change).actions).toEqual(['lookNow']);
  });

  it('that Microsoft has wait for long says until when', () => {
    const change = { state: 'submitting', notBeforeMs: NOW_MS + 10 * MINUTE_MS } as const;
    expect(waitWords(elevation(roles.user, change), NOW_MS)).toBe('Until 1:30 PM');
  });

  it('that should have begun by now says when it is looked at next, and can be looked at now', () => {
    const change = { state: 'scheduled', notBeforeMs: NOW_MS + 30 * SECOND_MS } as const;
    const late = { ...change, startsAtMs: NOW_MS - MINUTE_MS };
    expect(waitWords(elevation(roles.user, late), NOW_MS)).toBe('next look in 30 sec');
    expect(words(late).actions).toEqual(['cancel', 'lookNow', 'portal']);
    const ahead = { ...change, startsAtMs: NOW_MS + MINUTE_MS };
    expect(waitWords(elevation(roles.user, ahead), NOW_MS)).toBe('');
    expect(words(ahead).actions).toEqual(['cancel']);
  });

  it('that may have arrived before the pause can be asked for, one that did not be taken back', () => {
    const change = { state: 'submitting', notBeforeMs: NOW_MS + 10 * MINUTE_MS } as const;
    expect(words({ ...change, sentAtMs: NOW_MS }).actions).toEqual(['lookNow']);
    expect(words({ ...change, sentAtMs: null }).actions).toEqual(['cancel']);
  });

  it('offers another try after a failure', () => {
    expect(words({ state: 'failed', error: pimErrorOf('noAnswer') }).actions).toContain('retry');
  });

  it('offers only the form when the same input would fail again', () => {
    const { actions } = words({ state: 'failed', error: pimErrorOf('justificationMissing') });
    expect(actions).toEqual(['edit', 'dismiss']);
  });
});

describe('the outlook in the form', () => {
  it('says that verification, approval and e-mail will follow', () => {
    const all = policy(
      { authenticationContext: 'c1', approval: securityTeam },
      { notifies: ['a@x.com', 'b@x.com', 'c@x.com', 'd@x.com', 'e@x.com'] },
    );
    const lines = outlook(all);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('Security team');
    expect(lines[2]).toContain('2 more');
  });

  it('says nothing when the policy requires nothing', () => {
    expect(outlook(policy())).toEqual([]);
  });

  it('says so when the policy cannot be read', () => {
    expect(outlook({ kind: 'unknown' })).toHaveLength(1);
  });
});

describe('what a screen reader announces', () => {
  function announced(remainingMs: number): string {
    const snapshots = [snapshot({ activations: [active(roles.user, HOUR_MS, remainingMs)] })];
    const view = { overview: overview(), snapshots, page: undefined, intent: undefined };
    return announcement(elevatedRows(view, [], NOW_MS), NOW_MS);
  }

  it('is nothing while there is time', () => {
    expect(announced(40 * MINUTE_MS)).toBe('');
  });

  it('changes at 15, 5 and 1 minute only', () => {
    const all = Array.from({ length: 20 * 60 }, (_, second) => announced((second + 1) * SECOND_MS));
    expect(new Set(all).size).toBe(4);
  });
});
