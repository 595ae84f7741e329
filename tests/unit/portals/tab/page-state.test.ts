import { describe, expect, it } from 'vitest';
import { accountKey } from '../../../../utils/pim/account-key';

import { MINUTE_MS } from '../../../../utils/pim/duration';
import { locate } from '../../../../utils/portals/location/locate';
import { advanceTab, newTab, type TabEvent } from '../../../../utils/portals/tab/advance-tab';
import type { PageContext } from '../../../../utils/portals/tab/page-context';
import { pageStateOf } from '../../../../utils/portals/tab/page-state';
import type { TabState } from '../../../../utils/portals/tab/tab-state';
import type { Settings } from '../../../../utils/settings/shape';
import { requestWith } from '../../support/records';
import {
  active,
  ana,
  anaElsewhere,
  azureRole,
  data,
  eligible,
  listed,
  named,
  pages,
} from '../builders';

const now = 100 * MINUTE_MS;
const at = (url: string, documentId = 'd1', atMs = now): TabEvent => ({
  type: 'located',
  documentId,
  location: locate(url),
  atMs,
});
const refused = (path: string, host = 'graph.microsoft.com'): TabEvent => ({
  type: 'refused',
  host,
  path,
  atMs: now,
});
const signInsRefused = refused('/v1.0/auditLogs/signIns');
const tabAfter = (...events: TabEvent[]): TabState => events.reduce(advanceTab, newTab(7));

const lastHint = (hint: Settings['hint']) => ({ hint, rules: [], carries: {} });

function judged(tab: TabState, context: Partial<PageContext> = {}) {
  const found = pageStateOf(tab, {
    data,
    lists: [listed([eligible('Reports Reader')], [], now)],
    evidence: { lastUsed: null, choices: {} },
    settings: lastHint('needed'),
    underWay: [],
    nowMs: now,
    ...context,
  });
  if (!found) throw new Error('not at a portal');
  return found;
}

const reader = [eligible('Reports Reader')];
const withRole = (startsAtMs: number, endsAtMs: number | null = null) => ({
  lists: [listed(reader, [active('Reports Reader', { startsAtMs, endsAtMs })], now)],
});

describe('a page nobody should be bothered about', () => {
  it('is quiet when the catalogue does not know it', () => {
    const { view, hint } = judged(tabAfter(at(pages.home)));
    expect(view.state).toBe('quiet');
    expect(hint).toBeNull();
  });

  it('stays quiet after a stray refused call', () => {
    const { view, hint } = judged(tabAfter(at(pages.home), refused('/v1.0/me/photo')));
    expect(view.state).toBe('quiet');
    expect(hint).toBeNull();
  });

  it('gets no hint for what it needs only to change something', () => {
    const lists = [listed([eligible('User Administrator')], [], now)];
    const { view, hint } = judged(tabAfter(at(pages.users)), { lists });
    expect(view.state).toBe('needs');
    expect(named(view.suggestions)).toEqual(['User Administrator']);
    expect(hint).toBeNull();
  });
});

describe('a page known to need a role', () => {
  it('names its least role and the way in', () => {
    const { view } = judged(tabAfter(at(pages.signIns)));
    expect(view).toMatchObject({
      state: 'needs',
      title: 'Sign-in logs',
      portal: 'Microsoft Entra',
      leastRoles: ['Reports Reader'],
    });
    expect(named(view.suggestions)).toEqual(['Reports Reader']);
  });

  it('gets a hint', () => {
    expect(judged(tabAfter(at(pages.signIns))).hint).toEqual({
      kind: 'needs',
      page: 'Sign-in logs',
      role: 'Reports Reader',
      untilMs: null,
    });
  });

  it.each([
    ['the list is ten minutes old', { lists: [listed(reader, [], now - 10 * MINUTE_MS)] }],
    ['the list was never read', { lists: [listed([], [], null)] }],
    ['nothing the person may activate would help', { lists: [listed([], [], now)] }],
    [
      'only Global Administrator would help',
      { lists: [listed([eligible('Global Administrator')], [], now)] },
    ],
    ['the person wants hints for refused pages only', { settings: lastHint('refused') }],
    [
      'it cannot be told whose page it is',
      {
        lists: [listed(reader, [], now), { ...listed(reader, [], now), account: anaElsewhere }],
      },
    ],
  ])('gets none when %s', (_, context) => {
    expect(judged(tabAfter(at(pages.signIns)), context).hint).toBeNull();
  });

  it('gets none when the catalogue is not sure', () => {
    const lists = [listed([eligible('Global Reader')], [], now)];
    const { view, hint } = judged(tabAfter(at(pages.activeUsers)), { lists });
    expect(view.state).toBe('needs');
    expect(hint).toBeNull();
  });

  it('is covered by an active role', () => {
    const { view, hint } = judged(tabAfter(at(pages.signIns)), withRole(0));
    expect(view.state).toBe('covered');
    expect(view.coveredBy).toBe(active('Reports Reader').key);
    expect(hint).toBeNull();
  });

  it('is not covered by a role that has ended', () => {
    expect(judged(tabAfter(at(pages.signIns)), withRole(0, now)).view.state).toBe('needs');
  });

  it('offers more to somebody who can only read it', () => {
    const lists = [
      listed([eligible('Conditional Access Administrator')], [active('Security Reader')], now),
    ];
    const { view } = judged(tabAfter(at(pages.policies)), { lists });
    expect(view.state).toBe('covered');
    expect(named(view.suggestions)).toEqual(['Conditional Access Administrator']);
  });

  it('names its account', () => {
    const { account } = judged(tabAfter(at(pages.signIns))).view;
    expect(account).toBe(accountKey(listed([]).account));
  });
});

describe('a refused page', () => {
  const blocked = tabAfter(at(pages.signIns), signInsRefused);

  it('is blocked, with a hint', () => {
    const { view, hint, unmet } = judged(blocked);
    expect(view.state).toBe('blocked');
    expect(hint).toMatchObject({ kind: 'blocked', role: 'Reports Reader' });
    expect(unmet).toBe(true);
  });

  it('gets its hint in the refused-only setting too, and none in never', () => {
    expect(judged(blocked, { settings: lastHint('refused') }).hint).not.toBeNull();
    expect(judged(blocked, { settings: lastHint('never') }).hint).toBeNull();
  });

  it('gets no hint when nothing would help', () => {
    expect(judged(blocked, { lists: [listed([], [], now)] }).hint).toBeNull();
  });

  it('keeps its hint away once it was sent away', () => {
    const { page } = judged(blocked);
    const tab = tabAfter(at(pages.signIns), signInsRefused, { type: 'dismissed', page });
    expect(judged(tab).hint).toBeNull();
    const back = [at(pages.home), at(pages.signIns), signInsRefused].reduce(advanceTab, tab);
    expect(judged(back).hint).toBeNull();
  });

  it('is the page before, when the shell shows its own no-access page', () => {
    const { view } = judged(tabAfter(at(pages.signIns), at(pages.denied)));
    expect(view).toMatchObject({ state: 'blocked', title: 'Sign-in logs' });
  });

  it('is no longer blocked once the person moves on', () => {
    expect(judged([at(pages.home)].reduce(advanceTab, blocked)).view.state).toBe('quiet');
  });

  it('that the catalogue does not know takes its need from the calls', () => {
    const background = 'main.iam.ad.ext.azure.com';
    const events = [refused('/api/x', background), refused('/api/y', background), signInsRefused];
    const { view, hint } = judged(tabAfter(at(pages.home), ...events));
    expect(view).toMatchObject({ state: 'blocked', leastRoles: ['Reports Reader'] });
    expect(hint).toMatchObject({ kind: 'blocked', page: 'Microsoft Entra' });
  });

  it('is not blocked by strays when its role is active', () => {
    const strays = ['/v1.0/a', '/v1.0/b', '/v1.0/c'].map((path) => refused(path));
    expect(judged(tabAfter(at(pages.signIns), ...strays), withRole(0)).view.state).toBe('covered');
  });
});

describe('a page about an Azure resource', () => {
  const id = '/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups/rg-web';
  const url = `https://portal.azure.com/#@contoso.com/resource${id}/overview`;
  const path = '/subscriptions/{id}/resourceGroups/rg-web';
  const lists = [listed([azureRole('Reader', id)], [], now)];
  const own = refused(path, 'management.azure.com');

  it('is blocked when the resource itself was refused', () => {
    const { view, hint } = judged(tabAfter(at(url), own), { lists });
    expect(view).toMatchObject({ state: 'blocked', title: 'Resource group' });
    expect(hint).toMatchObject({ kind: 'blocked', role: 'Reader' });
  });

  it('is not blocked by a refused part of it', () => {
    const part = refused(`${path}/providers/Microsoft.Security/pricings`, 'management.azure.com');
    const { view, hint } = judged(tabAfter(at(url), part), { lists });
    expect(view.state).toBe('needs');
    expect(hint).toBeNull();
  });

  it('is quiet for somebody who may activate nothing there', () => {
    expect(judged(tabAfter(at(url)), { lists: [listed([], [], now)] }).view.state).toBe('quiet');
  });

  it('names whom to ask once it is refused', () => {
    const { view } = judged(tabAfter(at(url), own), { lists: [listed([], [], now)] });
    expect(view.grantedBy).toEqual({ kind: 'azure', where: 'rg-web' });
  });
});

describe('a role that was asked for already', () => {
  const tab = tabAfter(at(pages.signIns), signInsRefused);
  const { key } = eligible('Reports Reader');

  it('from here, is not hinted at again', () => {
    expect(judged(tab, { underWay: [key] }).hint).toBeNull();
  });

  it('elsewhere, is not hinted at again while the request is open', () => {
    const asked = (bucket: 'waiting' | 'ended') => {
      const request = requestWith({ key, bucket });
      return judged(tab, { lists: [{ ...listed(reader, [], now), requests: [request] }] }).hint;
    };
    expect(asked('waiting')).toBeNull();
    expect(asked('ended')).not.toBeNull();
  });
});

describe('after the activation', () => {
  const wasBlocked = tabAfter(at(pages.signIns), signInsRefused, {
    type: 'assessed',
    unmet: true,
    spoke: true,
  });
  const page = judged(wasBlocked).page;
  const asked = advanceTab(wasBlocked, {
    type: 'reloadAsked',
    page,
    account: accountKey(ana),
    atMs: now + 1,
    times: 1,
  });
  const reloaded = [{ type: 'gone' } as const, at(pages.signIns, 'd2', now + 2)].reduce(
    advanceTab,
    asked,
  );

  it('a refused page is asked to reload', () => {
    const { reloadAfterMs, hint } = judged(wasBlocked, withRole(now, now + MINUTE_MS));
    expect(reloadAfterMs).toBe(0);
    expect(hint).toEqual({
      kind: 'active',
      page: 'Sign-in logs',
      role: 'Reports Reader',
      untilMs: now + MINUTE_MS,
    });
  });

  it('a page with a need but no refused call seen is asked as well', () => {
    const tab = tabAfter(at(pages.policies), { type: 'assessed', unmet: true, spoke: true });
    const lists = [listed([], [active('Security Reader', { startsAtMs: now + 1 })], now)];
    expect(judged(tab, { lists }).reloadAfterMs).toBe(0);
  });

  it('a page whose role was there all along is not', () => {
    const tab = tabAfter(at(pages.policies), { type: 'assessed', unmet: true, spoke: true });
    const lists = [listed([], [active('Security Reader', { startsAtMs: now - 1 })], now)];
    expect(judged(tab, { lists }).reloadAfterMs).toBeNull();
  });

  it('it is asked once', () => {
    expect(judged(asked, withRole(now)).reloadAfterMs).toBeNull();
  });

  it('the reloaded page says that the role is active', () => {
    const { view, hint } = judged(reloaded, withRole(now));
    expect(view.state).toBe('covered');
    expect(hint).toMatchObject({ kind: 'active', role: 'Reports Reader' });
  });

  /** The page loaded once more and refused once more, the n-th time its role is active. */
  function refusedAgain(times: number, startsAtMs = now) {
    let tab = asked;
    for (let time = 1; time <= times; time += 1) {
      if (time > 1)
        tab = advanceTab(tab, {
          type: 'reloadAsked',
          ...{ page, account: accountKey(ana), atMs: now + time, times: time },
        });
      const anew = [{ type: 'gone' } as const, at(pages.signIns, `d${time}`, now + time + 1)];
      tab = [...anew, signInsRefused].reduce(advanceTab, tab);
    }
    return judged(tab, withRole(startsAtMs));
  }

  it.each([
    [1, 'otherAccount', 'someoneElse', 30_000],
    [2, 'otherAccount', 'someoneElse', 120_000],
    [3, 'signOut', 'signOut', null],
  ] as const)('a page refused after %i reloads is told so', (times, advice, kind, afterMs) => {
    const { view, hint, reloadAfterMs } = refusedAgain(times);
    expect(view).toMatchObject({ state: 'blocked', stillRefused: true, advice });
    expect(hint).toMatchObject({ kind, page: 'Microsoft Entra', role: 'Reports Reader' });
    expect(reloadAfterMs).toBe(afterMs);
  });

  it('a role that began ahead of this clock is told of like any other', () => {
    expect(refusedAgain(1, now + 1_000).view).toMatchObject({ advice: 'otherAccount' });
  });

  it('a role that was there before is no reason to load anything again', () => {
    const { view, hint, reloadAfterMs } = judged(
      tabAfter(at(pages.signIns), signInsRefused),
      withRole(now - 1),
    );
    expect(view).toMatchObject({ stillRefused: true, advice: 'otherAccount' });
    expect([hint, reloadAfterMs]).toEqual([null, null]);
  });

  it('the role of another account is loaded for anew, once it is said whose page it is', () => {
    const tab = [
      { type: 'gone' } as const,
      at(pages.signIns, 'd2', now + 2),
      signInsRefused,
      { type: 'assessed', unmet: true, spoke: true } as const,
    ].reduce(advanceTab, asked);
    const account = accountKey(anaElsewhere);
    const running = { ...active('Reports Reader', { startsAtMs: now + 3 }), account };
    const lists = [{ ...listed([], [running], now), account: anaElsewhere }];
    const { reloadAfterMs, view } = judged(tab, { lists });
    expect(reloadAfterMs).toBe(0);
    expect(view.stillRefused).toBe(false);
  });

  it('an activation of another day is loaded for anew', () => {
    const day = 24 * 60 * MINUTE_MS;
    const tab = [
      { type: 'gone' } as const,
      at(pages.signIns, 'd9', now + day),
      signInsRefused,
      { type: 'assessed', unmet: true, spoke: true } as const,
    ].reduce(advanceTab, asked);
    const { lists } = withRole(now + day + 1);
    expect(judged(tab, { lists, nowMs: now + day + 2 }).reloadAfterMs).toBe(0);
  });
});

describe('a page that may be of several accounts', () => {
  const elsewhere = { ...listed([], [], now), account: anaElsewhere };
  const lists = [listed(reader, [], now), elsewhere];

  it('says of which, and offers nobody’s role', () => {
    const { view } = judged(tabAfter(at(pages.signIns)), { lists });
    expect(view).toMatchObject({ account: null, suggestions: [], leastRoles: ['Reports Reader'] });
    expect(view.candidates).toEqual(lists.map(({ account }) => accountKey(account)));
  });

  it('gets a hint once refused, when one of them has a way in', () => {
    const tab = tabAfter(at(pages.signIns), signInsRefused);
    expect(judged(tab, { lists }).hint).toMatchObject({ kind: 'blocked', role: 'Reports Reader' });
    expect(judged(tab, { lists: [listed([], [], now), elsewhere] }).hint).toBeNull();
  });

  it('gets no hint before it was refused', () => {
    expect(judged(tabAfter(at(pages.signIns)), { lists }).hint).toBeNull();
  });

  it('is of one account alone once the URL says whose it is', () => {
    const url = pages.signIns.replace('#view', `${anaElsewhere.tenantId}/#view`);
    const { view } = judged(tabAfter(at(url)), { lists });
    const its = accountKey(anaElsewhere);
    expect(view).toMatchObject({ account: its, candidates: [its], tenant: anaElsewhere.tenantId });
    expect(view.guessed).toBeUndefined();
  });

  it('is a guess where only its host tells', () => {
    const lastUsed = accountKey(ana);
    const { view } = judged(tabAfter(at(pages.signIns)), {
      lists,
      evidence: { lastUsed, choices: {} },
    });
    expect(view).toMatchObject({ account: lastUsed, guessed: true });
    expect(view.tenant).toBeUndefined();
  });

  it('is nobody’s in another tenant, with no role, no hint and the tenant’s name', () => {
    const url = pages.signIns.replace('#view', '#@example.org/view');
    const { view, hint } = judged(tabAfter(at(url), signInsRefused), { lists });
    expect(view).toMatchObject({ account: null, candidates: [], suggestions: [], coveredBy: null });
    expect(view.tenant).toBe('example.org');
    expect(hint).toBeNull();
  });

  it('keeps the tenant within its document, and no longer', () => {
    const named = pages.signIns.replace('#view', '#@fabrikam.com/view');
    const same = tabAfter(at(named), at(pages.signIns));
    expect(judged(same, { lists }).view).toMatchObject({ account: accountKey(anaElsewhere) });
    const next = tabAfter(at(named), at(pages.signIns, 'd2'));
    expect(judged(next, { lists }).view.account).toBeNull();
  });
});
