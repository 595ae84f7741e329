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
const locatedAt = (url: string, documentId = 'd1', atMs = now): TabEvent => ({
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

const hintSetting = (hint: Settings['hint']) => ({ hint, rules: [], carries: {} });

function stateOf(tab: TabState, context: Partial<PageContext> = {}) {
  const found = pageStateOf(tab, {
    data,
    lists: [listed([eligible('Reports Reader')], [], now)],
    evidence: { lastUsed: null, choices: {} },
    settings: hintSetting('needed'),
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

describe('a page that gets no hint', () => {
  it('is quiet when the catalogue does not have it', () => {
    const { view, hint } = stateOf(tabAfter(locatedAt(pages.home)));
    expect(view.state).toBe('quiet');
    expect(hint).toBeNull();
  });

  it('stays quiet after a stray refused call', () => {
    const { view, hint } = stateOf(tabAfter(locatedAt(pages.home), refused('/v1.0/me/photo')));
    expect(view.state).toBe('quiet');
    expect(hint).toBeNull();
  });

  it('is one that needs a role only to change something', () => {
    const lists = [listed([eligible('User Administrator')], [], now)];
    const { view, hint } = stateOf(tabAfter(locatedAt(pages.users)), { lists });
    expect(view.state).toBe('needs');
    expect(named(view.suggestions)).toEqual(['User Administrator']);
    expect(hint).toBeNull();
  });
});

describe('a page known to need a role', () => {
  it('names its least-privileged role and offers it', () => {
    const { view } = stateOf(tabAfter(locatedAt(pages.signIns)));
    expect(view).toMatchObject({
      state: 'needs',
      title: 'Sign-in logs',
      portal: 'Microsoft Entra',
      leastRoles: ['Reports Reader'],
    });
    expect(named(view.suggestions)).toEqual(['Reports Reader']);
  });

  it('gets a hint', () => {
    expect(stateOf(tabAfter(locatedAt(pages.signIns))).hint).toEqual({
      kind: 'needs',
      page: 'Sign-in logs',
      role: 'Reports Reader',
      untilMs: null,
    });
  });

  it.each([
    ['the list is ten minutes old', { lists: [listed(reader, [], now - 10 * MINUTE_MS)] }],
    ['the list was never read', { lists: [listed([], [], null)] }],
    ['no role that the person may activate would help', { lists: [listed([], [], now)] }],
    [
      'only Global Administrator would help',
      { lists: [listed([eligible('Global Administrator')], [], now)] },
    ],
    ['the person wants hints for refused pages only', { settings: hintSetting('refused') }],
    [
      'it is unknown whose page it is',
      {
        lists: [listed(reader, [], now), { ...listed(reader, [], now), account: anaElsewhere }],
      },
    ],
  ])('gets none when %s', (_, context) => {
    expect(stateOf(tabAfter(locatedAt(pages.signIns)), context).hint).toBeNull();
  });

  it('gets none when the catalogue is not certain', () => {
    const lists = [listed([eligible('Global Reader')], [], now)];
    const { view, hint } = stateOf(tabAfter(locatedAt(pages.activeUsers)), { lists });
    expect(view.state).toBe('needs');
    expect(hint).toBeNull();
  });

  it('is covered by an active role', () => {
    const { view, hint } = stateOf(tabAfter(locatedAt(pages.signIns)), withRole(0));
    expect(view.state).toBe('covered');
    expect(view.coveredBy).toBe(active('Reports Reader').key);
    expect(hint).toBeNull();
  });

  it('is not covered by a role that has ended', () => {
    expect(stateOf(tabAfter(locatedAt(pages.signIns)), withRole(0, now)).view.state).toBe('needs');
  });

  it('offers the role to change it to somebody who can only read it', () => {
    const lists = [
      listed([eligible('Conditional Access Administrator')], [active('Security Reader')], now),
    ];
    const { view } = stateOf(tabAfter(locatedAt(pages.policies)), { lists });
    expect(view.state).toBe('covered');
    expect(named(view.suggestions)).toEqual(['Conditional Access Administrator']);
  });

  it('names its account', () => {
    const { account } = stateOf(tabAfter(locatedAt(pages.signIns))).view;
    expect(account).toBe(accountKey(listed([]).account));
  });
});

describe('a refused page', () => {
  const blocked = tabAfter(locatedAt(pages.signIns), signInsRefused);

  it('is blocked, with a hint', () => {
    const { view, hint, unmet } = stateOf(blocked);
    expect(view.state).toBe('blocked');
    expect(hint).toMatchObject({ kind: 'blocked', role: 'Reports Reader' });
    expect(unmet).toBe(true);
  });

  it('gets its hint also with the setting *refused*, and none with *never*', () => {
    expect(stateOf(blocked, { settings: hintSetting('refused') }).hint).not.toBeNull();
    expect(stateOf(blocked, { settings: hintSetting('never') }).hint).toBeNull();
  });

  it('gets no hint when no role would help', () => {
    expect(stateOf(blocked, { lists: [listed([], [], now)] }).hint).toBeNull();
  });

  it('gets no hint any more once it was dismissed', () => {
    const { page } = stateOf(blocked);
    const tab = tabAfter(locatedAt(pages.signIns), signInsRefused, { type: 'dismissed', page });
    expect(stateOf(tab).hint).toBeNull();
    const back = [locatedAt(pages.home), locatedAt(pages.signIns), signInsRefused].reduce(
      advanceTab,
      tab,
    );
    expect(stateOf(back).hint).toBeNull();
  });

  it('is the page before, when the shell shows its own no-access page', () => {
    const { view } = stateOf(tabAfter(locatedAt(pages.signIns), locatedAt(pages.denied)));
    expect(view).toMatchObject({ state: 'blocked', title: 'Sign-in logs' });
  });

  it('is no longer blocked once the person moves on', () => {
    expect(stateOf([locatedAt(pages.home)].reduce(advanceTab, blocked)).view.state).toBe('quiet');
  });

  it('that the catalogue does not know takes its need from the calls', () => {
    const background = 'main.iam.ad.ext.azure.com';
    const events = [refused('/api/x', background), refused('/api/y', background), signInsRefused];
    const { view, hint } = stateOf(tabAfter(locatedAt(pages.home), ...events));
    expect(view).toMatchObject({ state: 'blocked', leastRoles: ['Reports Reader'] });
    expect(hint).toMatchObject({ kind: 'blocked', page: 'Microsoft Entra' });
  });

  it('is not blocked by stray calls when its role is active', () => {
    const strays = ['/v1.0/a', '/v1.0/b', '/v1.0/c'].map((path) => refused(path));
    expect(stateOf(tabAfter(locatedAt(pages.signIns), ...strays), withRole(0)).view.state).toBe(
      'covered',
    );
  });
});

describe('a page about an Azure resource', () => {
  const id = '/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups/rg-web';
  const url = `https://portal.azure.com/#@contoso.com/resource${id}/overview`;
  const path = '/subscriptions/{id}/resourceGroups/rg-web';
  const lists = [listed([azureRole('Reader', id)], [], now)];
  const resourceRefused = refused(path, 'management.azure.com');

  it('is blocked when the resource itself was refused', () => {
    const { view, hint } = stateOf(tabAfter(locatedAt(url), resourceRefused), { lists });
    expect(view).toMatchObject({ state: 'blocked', title: 'Resource group' });
    expect(hint).toMatchObject({ kind: 'blocked', role: 'Reader' });
  });

  it('is not blocked by a refused part of it', () => {
    const part = refused(`${path}/providers/Microsoft.Security/pricings`, 'management.azure.com');
    const { view, hint } = stateOf(tabAfter(locatedAt(url), part), { lists });
    expect(view.state).toBe('needs');
    expect(hint).toBeNull();
  });

  it('is quiet for somebody who may activate nothing there', () => {
    expect(stateOf(tabAfter(locatedAt(url)), { lists: [listed([], [], now)] }).view.state).toBe(
      'quiet',
    );
  });

  it('names who can grant the role once it is refused', () => {
    const { view } = stateOf(tabAfter(locatedAt(url), resourceRefused), {
      lists: [listed([], [], now)],
    });
    expect(view.grantedBy).toEqual({ kind: 'azure', where: 'rg-web' });
  });
});

describe('a role that was requested already', () => {
  const tab = tabAfter(locatedAt(pages.signIns), signInsRefused);
  const { key } = eligible('Reports Reader');

  it('from here, gets no hint', () => {
    expect(stateOf(tab, { underWay: [key] }).hint).toBeNull();
  });

  it('elsewhere, gets no hint while the request is open', () => {
    const hintWhile = (bucket: 'waiting' | 'ended') => {
      const request = requestWith({ key, bucket });
      return stateOf(tab, { lists: [{ ...listed(reader, [], now), requests: [request] }] }).hint;
    };
    expect(hintWhile('waiting')).toBeNull();
    expect(hintWhile('ended')).not.toBeNull();
  });
});

describe('after the activation,', () => {
  const wasBlocked = tabAfter(locatedAt(pages.signIns), signInsRefused, {
    type: 'assessed',
    unmet: true,
    spoke: true,
  });
  const page = stateOf(wasBlocked).page;
  const reloading = advanceTab(wasBlocked, {
    type: 'reloadAsked',
    page,
    account: accountKey(ana),
    atMs: now + 1,
    times: 1,
  });
  const reloaded = [{ type: 'gone' } as const, locatedAt(pages.signIns, 'd2', now + 2)].reduce(
    advanceTab,
    reloading,
  );

  it('a refused page is reloaded', () => {
    const { reloadAfterMs, hint } = stateOf(wasBlocked, withRole(now, now + MINUTE_MS));
    expect(reloadAfterMs).toBe(0);
    expect(hint).toEqual({
      kind: 'active',
      page: 'Sign-in logs',
      role: 'Reports Reader',
      untilMs: now + MINUTE_MS,
    });
  });

  it('a page with a need but without a refused call is reloaded, too', () => {
    const tab = tabAfter(locatedAt(pages.policies), { type: 'assessed', unmet: true, spoke: true });
    const lists = [listed([], [active('Security Reader', { startsAtMs: now + 1 })], now)];
    expect(stateOf(tab, { lists }).reloadAfterMs).toBe(0);
  });

  it('a page whose role was active all along is not reloaded', () => {
    const tab = tabAfter(locatedAt(pages.policies), { type: 'assessed', unmet: true, spoke: true });
    const lists = [listed([], [active('Security Reader', { startsAtMs: now - 1 })], now)];
    expect(stateOf(tab, { lists }).reloadAfterMs).toBeNull();
  });

  it('a page is reloaded once', () => {
    expect(stateOf(reloading, withRole(now)).reloadAfterMs).toBeNull();
  });

  it('the reloaded page says that the role is active', () => {
    const { view, hint } = stateOf(reloaded, withRole(now));
    expect(view.state).toBe('covered');
    expect(hint).toMatchObject({ kind: 'active', role: 'Reports Reader' });
  });

  /** The page's state after it was reloaded and refused again so many times while its role is active. */
  function refusedAgain(times: number, startsAtMs = now) {
    let tab = reloading;
    for (let nr = 1; nr <= times; nr += 1) {
      if (nr > 1)
        tab = advanceTab(tab, {
          type: 'reloadAsked',
          ...{ page, account: accountKey(ana), atMs: now + nr, times: nr },
        });
      const loadedAgain = [
        { type: 'gone' } as const,
        locatedAt(pages.signIns, `d${nr}`, now + nr + 1),
      ];
      tab = [...loadedAgain, signInsRefused].reduce(advanceTab, tab);
    }
    return stateOf(tab, withRole(startsAtMs));
  }

  it.each([
    [1, 'otherAccount', 'someoneElse', 30_000],
    [2, 'otherAccount', 'someoneElse', 120_000],
    [3, 'signOut', 'signOut', null],
  ] as const)(
    'a page that is refused after %i reloads gets advice',
    (times, advice, kind, afterMs) => {
      const { view, hint, reloadAfterMs } = refusedAgain(times);
      expect(view).toMatchObject({ state: 'blocked', stillRefused: true, advice });
      expect(hint).toMatchObject({ kind, page: 'Microsoft Entra', role: 'Reports Reader' });
      expect(reloadAfterMs).toBe(afterMs);
    },
  );

  it('a role that began ahead of this clock is handled like any other', () => {
    expect(refusedAgain(1, now + 1_000).view).toMatchObject({ advice: 'otherAccount' });
  });

  it('a role that was active before is no reason to reload', () => {
    const { view, hint, reloadAfterMs } = stateOf(
      tabAfter(locatedAt(pages.signIns), signInsRefused),
      withRole(now - 1),
    );
    expect(view).toMatchObject({ stillRefused: true, advice: 'otherAccount' });
    expect([hint, reloadAfterMs]).toEqual([null, null]);
  });

  it('the role of another account is a reason to reload again, once it is known whose page it is', () => {
    const tab = [
      { type: 'gone' } as const,
      locatedAt(pages.signIns, 'd2', now + 2),
      signInsRefused,
      { type: 'assessed', unmet: true, spoke: true } as const,
    ].reduce(advanceTab, reloading);
    const account = accountKey(anaElsewhere);
    const running = { ...active('Reports Reader', { startsAtMs: now + 3 }), account };
    const lists = [{ ...listed([], [running], now), account: anaElsewhere }];
    const { reloadAfterMs, view } = stateOf(tab, { lists });
    expect(reloadAfterMs).toBe(0);
    expect(view.stillRefused).toBe(false);
  });

  it('an activation on another day is a reason to reload again', () => {
    const day = 24 * 60 * MINUTE_MS;
    const tab = [
      { type: 'gone' } as const,
      locatedAt(pages.signIns, 'd9', now + day),
      signInsRefused,
      { type: 'assessed', unmet: true, spoke: true } as const,
    ].reduce(advanceTab, reloading);
    const { lists } = withRole(now + day + 1);
    expect(stateOf(tab, { lists, nowMs: now + day + 2 }).reloadAfterMs).toBe(0);
  });
});

describe('a page that may be of several accounts', () => {
  const elsewhere = { ...listed([], [], now), account: anaElsewhere };
  const lists = [listed(reader, [], now), elsewhere];

  it('lists them, and offers no role', () => {
    const { view } = stateOf(tabAfter(locatedAt(pages.signIns)), { lists });
    expect(view).toMatchObject({ account: null, suggestions: [], leastRoles: ['Reports Reader'] });
    expect(view.candidates).toEqual(lists.map(({ account }) => accountKey(account)));
  });

  it('gets a hint once refused, when one of them is eligible', () => {
    const tab = tabAfter(locatedAt(pages.signIns), signInsRefused);
    expect(stateOf(tab, { lists }).hint).toMatchObject({ kind: 'blocked', role: 'Reports Reader' });
    expect(stateOf(tab, { lists: [listed([], [], now), elsewhere] }).hint).toBeNull();
  });

  it('gets no hint before it was refused', () => {
    expect(stateOf(tabAfter(locatedAt(pages.signIns)), { lists }).hint).toBeNull();
  });

  it('is of one account once the URL names its tenant', () => {
    const url = pages.signIns.replace('#view', `${anaElsewhere.tenantId}/#view`);
    const { view } = stateOf(tabAfter(locatedAt(url)), { lists });
    const account = accountKey(anaElsewhere);
    const { tenantId: tenant } = anaElsewhere;
    expect(view).toMatchObject({ account, candidates: [account], tenant });
    expect(view.guessed).toBeUndefined();
  });

  it('is a guess where only the last account on its host is known', () => {
    const lastUsed = accountKey(ana);
    const { view } = stateOf(tabAfter(locatedAt(pages.signIns)), {
      lists,
      evidence: { lastUsed, choices: {} },
    });
    expect(view).toMatchObject({ account: lastUsed, guessed: true });
    expect(view.tenant).toBeUndefined();
  });

  it('is nobody’s in another tenant, with no role, no hint and the tenant’s name', () => {
    const url = pages.signIns.replace('#view', '#@example.org/view');
    const { view, hint } = stateOf(tabAfter(locatedAt(url), signInsRefused), { lists });
    expect(view).toMatchObject({ account: null, candidates: [], suggestions: [], coveredBy: null });
    expect(view.tenant).toBe('example.org');
    expect(hint).toBeNull();
  });

  it('keeps the tenant within its document, and no longer', () => {
    const named = pages.signIns.replace('#view', '#@fabrikam.com/view');
    const same = tabAfter(locatedAt(named), locatedAt(pages.signIns));
    expect(stateOf(same, { lists }).view).toMatchObject({ account: accountKey(anaElsewhere) });
    const next = tabAfter(locatedAt(named), locatedAt(pages.signIns, 'd2'));
    expect(stateOf(next, { lists }).view.account).toBeNull();
  });
});
