import { describe, expect, it } from 'vitest';
import type { Fact, Notice } from '../../../../utils/messages/facts';
import type { AccountKey } from '../../../../utils/pim/account';
import { accountKey } from '../../../../utils/pim/account-key';
import type { Choices } from '../../../../utils/portals/suggest/choices';
import type { AccountLists } from '../../../../utils/portals/tab/page-context';
import { createPages } from '../../../../utils/portals/tab/pages';
import { type TabState, tabState } from '../../../../utils/portals/tab/tab-state';
import type { PageView } from '../../../../utils/snapshot/shape';
import { active, ana, anaElsewhere, data, eligible, listed, pages } from '../builders';

const now = 1_000_000;
const reader = eligible('Reports Reader');
const signInsRefused: Fact = {
  type: 'refused',
  host: 'graph.microsoft.com',
  path: '/v1.0/auditLogs/signIns',
};

/** What the pages of a tab need, with storage that outlives their worker. */
function open(lists: AccountLists[] = [listed([reader], [], now)]) {
  const stored = new Map<number, unknown>();
  const views = new Map<number, PageView>();
  const notices: [documentId: string, Notice][] = [];
  const opened: number[] = [];
  const hosts = new Map<string, AccountKey>();
  const unknown: string[] = [];
  const underWay: string[] = [];
  const state = {
    lists,
    settings: { hint: 'needed' as const, autoReload: true, rules: [], carries: {} },
    nowMs: now,
    maySpeak: true,
    choices: {} as Choices,
  };
  const later: (() => void)[] = [];
  const worker = () =>
    createPages({
      data: async () => data,
      lists: () => state.lists,
      settings: () => state.settings,
      underWay: () => underWay,
      maySpeak: () => state.maySpeak,
      later: (run) => void later.push(run),
      reportUnknown: (lines) => void unknown.push(...lines),
      now: () => state.nowMs,
      store: {
        load: async () => [...stored.values()].map((tab) => tabState.parse(tab)),
        save: async (tab: TabState) => void stored.set(tab.tabId, JSON.parse(JSON.stringify(tab))),
        remove: async (tabId) => void stored.delete(tabId),
      },
      publish: async (tabId, view) => void (view ? views.set(tabId, view) : views.delete(tabId)),
      notify: async (_, documentId, notice) => void notices.push([documentId, notice]),
      hosts: {
        get: (host) => hosts.get(host) ?? null,
        set: (host, account) => void hosts.set(host, account),
      },
      choices: {
        get: () => state.choices,
        change: async (change) => {
          state.choices = change(state.choices);
        },
      },
      openPopup: (tabId) => void opened.push(tabId),
    });
  return { state, views, notices, opened, hosts, stored, unknown, underWay, later, worker };
}

const from = (url: string, { documentId = 'd1', frameId = 0 } = {}) => ({
  tabId: 7,
  documentId,
  frameId,
  url,
});
const inFrame = (url: string) => from(url, { documentId: 'blade', frameId: 3 });
const located: Fact = { type: 'located' };

describe('a tab at a portal', () => {
  it('has its card as soon as it has reported its location', async () => {
    const { worker, views } = open();
    await worker().onFact(located, from(pages.signIns));
    expect(views.get(7)).toMatchObject({ title: 'Sign-in logs', documentId: 'd1' });
  });

  it('is blocked by a refused call of one of its frames', async () => {
    const { worker, views, notices } = open();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact(signInsRefused, inFrame(pages.signIns));
    expect(views.get(7)?.state).toBe('blocked');
    expect(notices.at(-1)).toMatchObject(['d1', { type: 'say', hint: { kind: 'blocked' } }]);
  });

  it('gets no hint twice', async () => {
    const { worker, notices } = open();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact(located, from(pages.signIns));
    await app.onListsChanged();
    expect(notices).toHaveLength(1);
  });

  it('gets no hint twice from two workers', async () => {
    const { worker, notices } = open();
    await worker().onFact(located, from(pages.signIns));
    await worker().onListsChanged();
    expect(notices).toHaveLength(1);
  });

  it('gets no notice where there is no hint', async () => {
    const { worker, notices } = open();
    await worker().onFact(located, from(pages.home));
    expect(notices).toEqual([]);
  });

  it('loses the hint when it moves on', async () => {
    const { worker, notices } = open();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact(located, from(pages.home));
    expect(notices.at(-1)).toEqual(['d1', { type: 'say', hint: null }]);
  });

  it('loses the hint when it moves on after the worker was killed', async () => {
    const { worker, notices } = open();
    await worker().onFact(located, from(pages.signIns));
    await worker().onFact(located, from(pages.home));
    expect(notices.at(-1)).toEqual(['d1', { type: 'say', hint: null }]);
  });

  it('loses its card when the document goes away or leaves the portals', async () => {
    const { worker, views } = open();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact({ type: 'gone' }, from(pages.signIns));
    expect(views.has(7)).toBe(false);
    await app.onFact(located, from('https://example.com/'));
    expect(views.has(7)).toBe(false);
  });

  it('is forgotten once the tab is closed', async () => {
    const { worker, views, stored } = open();
    await worker().onFact(located, from(pages.signIns));
    await worker().sweep([8]);
    expect([views.size, stored.size]).toEqual([0, 0]);
  });
});

describe('a fact of a page', () => {
  it('is ignored from a frame, except refused calls', async () => {
    const { worker, views, opened } = open();
    const app = worker();
    await app.onFact(located, inFrame(pages.signIns));
    expect(views.size).toBe(0);
    await app.onFact(located, from(pages.signIns));
    await app.onFact({ type: 'gone' }, inFrame(pages.signIns));
    await app.onFact({ type: 'hintClicked' }, inFrame(pages.signIns));
    expect(views.has(7)).toBe(true);
    expect(opened).toEqual([]);
  });

  it('is ignored from a document that is gone', async () => {
    const { worker, views } = open();
    const app = worker();
    await app.onFact(located, from(pages.signIns, { documentId: 'd2' }));
    await app.onFact(signInsRefused, from(pages.signIns));
    await app.onFact({ type: 'gone' }, from(pages.signIns));
    expect(views.get(7)?.state).toBe('needs');
  });

  it('is ignored and not stored where the called host is no API', async () => {
    const { worker, views, stored } = open();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact({ ...signInsRefused, host: 'example.com' } as Fact, from(pages.signIns));
    expect(stored.get(7)).toMatchObject({ refusals: [] });
    expect(views.get(7)?.state).toBe('needs');
    expect(JSON.stringify([...stored.values()])).not.toContain('example.com');
  });

  it('counts for the location that the browser reports for the tab', async () => {
    const { worker, views } = open();
    const app = worker();
    await app.onFact(located, from(pages.home));
    await app.onFact(signInsRefused, inFrame(pages.signIns));
    expect(views.get(7)).toMatchObject({ title: 'Sign-in logs', state: 'blocked' });
    await app.onFact(located, from(pages.signIns));
    expect(views.get(7)?.state).toBe('blocked');
  });

  it('is ignored before its tab has a document', async () => {
    const { worker, views } = open();
    await worker().onFact(signInsRefused, inFrame(pages.signIns));
    expect(views.size).toBe(0);
  });

  it('is ignored from another top document than the tab’s', async () => {
    const { worker, views, opened, notices } = open();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    const before = notices.length;
    const other = from(pages.signIns, { documentId: 'd0' });
    for (const type of ['hintClicked', 'hintDismissed', 'gone'] as const)
      await app.onFact({ type }, other);
    await app.onFact(signInsRefused, other);
    expect(views.get(7)?.state).toBe('needs');
    expect([opened.length, notices.length]).toEqual([0, before]);
  });

  it('is ignored as a click where no hint was shown', async () => {
    const { worker, opened, stored } = open();
    const app = worker();
    await app.onFact(located, from(pages.home));
    await app.onFact({ type: 'hintClicked' }, from(pages.home));
    await app.onFact({ type: 'hintDismissed' }, from(pages.home));
    expect(opened).toEqual([]);
    expect(stored.get(7)).toMatchObject({ dismissed: [] });
  });

  it('is ignored as a click once the hint was removed', async () => {
    const { worker, opened } = open();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact(located, from(pages.home));
    await app.onFact({ type: 'hintClicked' }, from(pages.home));
    expect(opened).toEqual([]);
  });

  it('waits where there are too many, and the last location is handled in time', async () => {
    const { worker, views, state, later } = open();
    const app = worker();
    for (let times = 0; times < 100; times += 1) {
      await app.onFact(located, from(times % 2 ? pages.users : pages.signIns));
    }
    await app.onFact(located, from(pages.policies));
    expect(views.get(7)?.title).not.toMatch(/Conditional Access/);
    expect(later).toHaveLength(1);
    state.nowMs += 1_000;
    later[0]?.();
    await app.onListsChanged();
    expect(views.get(7)?.title).toMatch(/Conditional Access/);
  });

  it('that cannot be stored does not stop others', async () => {
    const { worker, views, stored } = open();
    const app = worker();
    const set = stored.set.bind(stored);
    stored.set = () => {
      stored.set = set;
      throw new Error('full');
    };
    const both = [
      app.onFact(located, from(pages.signIns)),
      app.onFact(located, { ...from(pages.users), tabId: 8 }),
    ];
    await expect(Promise.all(both)).rejects.toThrow('full');
    await app.onListsChanged();
    expect(views.get(8)?.title).toBe('Users');
  });

  it('is stored without names', async () => {
    const { worker, stored } = open();
    const app = worker();
    await app.onFact(located, from(pages.users));
    const path = '/v1.0/users/ana@contoso.com';
    await app.onFact({ type: 'refused', host: 'graph.microsoft.com', path }, from(pages.users));
    expect(JSON.stringify([...stored.values()])).not.toContain('ana@');
  });

  it('whose address names a tenant makes its account the last one on that host', async () => {
    const { worker, hosts } = open();
    await worker().onFact(located, from('https://portal.azure.com/#@contoso.com/view/A/B'));
    expect(hosts.get('portal.azure.com')).toBeDefined();
  });
});

describe('the hint', () => {
  it('opens the popup when it is clicked, and nothing else', async () => {
    const { worker, opened } = open();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact({ type: 'hintClicked' }, from(pages.signIns));
    expect(opened).toEqual([7]);
  });

  it('stays away once dismissed', async () => {
    const { worker, notices } = open();
    await worker().onFact(located, from(pages.signIns));
    await worker().onFact({ type: 'hintDismissed' }, from(pages.signIns));
    await worker().onFact(signInsRefused, from(pages.signIns));
    expect(notices.at(-1)).toEqual(['d1', { type: 'say', hint: null }]);
  });
});

describe('while the organisation’s settings are not known yet,', () => {
  it('a page has its card and gets no hint', async () => {
    const { worker, state, views, notices } = open();
    state.maySpeak = false;
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact(signInsRefused, inFrame(pages.signIns));
    expect(views.get(7)?.state).toBe('blocked');
    expect(notices).toEqual([]);
    state.maySpeak = true;
    await app.onListsChanged();
    expect(notices.at(-1)).toMatchObject(['d1', { type: 'say', hint: { kind: 'blocked' } }]);
  });
});

describe('once the role is active,', () => {
  const started = active('Reports Reader', { startsAtMs: now + 1, endsAtMs: now + 60_000 });
  const activated = [listed([reader], [started], now + 1)];

  async function blocked(setting = { autoReload: true }) {
    const opened = open();
    opened.state.settings = { ...opened.state.settings, ...setting };
    await opened.worker().onFact(located, from(pages.signIns));
    await opened.worker().onFact(signInsRefused, inFrame(pages.signIns));
    opened.state.lists = activated;
    return opened;
  }

  it('the page is reloaded once, even with another worker', async () => {
    const { worker, notices } = await blocked();
    await worker().onListsChanged();
    await worker().onListsChanged();
    expect(notices.filter(([, { type }]) => type === 'reload')).toHaveLength(1);
  });

  it('the page only offers a reload when automatic reloads are off', async () => {
    const { worker, notices } = await blocked({ autoReload: false });
    await worker().onListsChanged();
    const offered = { type: 'reload', auto: false, afterMs: 0, hint: { kind: 'active' } };
    expect(notices.at(-1)).toMatchObject(['d1', offered]);
  });

  it('the new document shows that it is active', async () => {
    const { worker, state, views, notices } = await blocked();
    const app = worker();
    await app.onListsChanged();
    state.nowMs = now + 10;
    await app.onFact({ type: 'gone' }, from(pages.signIns));
    await app.onFact(located, from(pages.signIns, { documentId: 'd2' }));
    expect(views.get(7)?.state).toBe('covered');
    expect(notices.at(-1)).toMatchObject(['d2', { type: 'say', hint: { kind: 'active' } }]);
  });

  it('a page that is refused again is marked as still refused', async () => {
    const { worker, state, views } = await blocked();
    const app = worker();
    await app.onListsChanged();
    state.nowMs = now + 10;
    await app.onFact({ type: 'gone' }, from(pages.signIns));
    await app.onFact(located, from(pages.signIns, { documentId: 'd2' }));
    await app.onFact(signInsRefused, inFrame(pages.signIns));
    expect(views.get(7)).toMatchObject({ state: 'blocked', stillRefused: true });
  });
});

describe('a page or call that Uplift does not know', () => {
  it('is reported as a line, and a known one is not', async () => {
    const { worker, unknown } = open();
    const app = worker();
    await app.onFact(located, from('https://entra.microsoft.com/#view/Foo/Bar'));
    await app.onFact(located, from(pages.signIns));
    await app.onFact({ ...signInsRefused, path: '/v1.0/brandNew' } as Fact, from(pages.signIns));
    expect(unknown).toEqual(['entra view/foo/bar', '403 graph.microsoft.com/v1.0/brandNew']);
  });
});

describe('choosing the account of a page', () => {
  const two = [listed([reader], [], now), { ...listed([], [], now), account: anaElsewhere }];
  const other = accountKey(anaElsewhere);

  it('holds for every tab of that host, now and later', async () => {
    const { worker, views } = open(two);
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact(located, { ...from(pages.users), tabId: 8 });
    await app.choose(7, 'd1', other);
    expect([views.get(7)?.account, views.get(8)?.account]).toEqual([other, other]);
    await app.onFact(located, { ...from(pages.policies), tabId: 9 });
    expect(views.get(9)?.account).toBe(other);
  });

  it('is a guess on that host wherever the address names no tenant', async () => {
    const admin = { ...ana, objectId: 'admin', username: 'adm-ana@contoso.com' };
    const { worker, views } = open([...two, { ...listed([], [], now), account: admin }]);
    const app = worker();
    await app.onFact(located, from(pages.signIns.replace('#view', '#@contoso.com/view')));
    await app.choose(7, 'd1', accountKey(admin));
    await app.onFact(located, { ...from(pages.users), tabId: 8 });
    expect(views.get(8)).toMatchObject({ account: accountKey(admin), guessed: true });
  });

  it('offers the roles of that account, and of no other', async () => {
    const { worker, views, notices } = open(two);
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact(signInsRefused, from(pages.signIns));
    expect(notices.at(-1)).toMatchObject(['d1', { hint: { kind: 'blocked' } }]);
    await app.choose(7, 'd1', other);
    expect(views.get(7)).toMatchObject({ account: other, suggestions: [] });
    expect(notices.at(-1)).toEqual(['d1', { type: 'say', hint: null }]);
    await app.choose(7, 'd1', accountKey(ana));
    expect(views.get(7)?.suggestions).toHaveLength(1);
  });

  it('does not hold for other hosts', async () => {
    const { worker, views } = open(two);
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact(located, { ...from(pages.activeUsers), tabId: 8 });
    await app.choose(7, 'd1', other);
    expect(views.get(8)?.account).toBeNull();
  });

  it('does nothing for an account of another tenant than the address names', async () => {
    const { worker, views, state } = open(two);
    const app = worker();
    await app.onFact(located, from(pages.signIns.replace('#view', '#@contoso.com/view')));
    await app.choose(7, 'd1', other);
    expect(views.get(7)?.account).toBe(accountKey(ana));
    expect(state.choices).toEqual({});
  });

  it('holds for the next worker', async () => {
    const { worker, views } = open(two);
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.choose(7, 'd1', other);
    await worker().onFact(located, from(pages.signIns, { documentId: 'd2' }));
    expect(views.get(7)).toMatchObject({ account: other });
    expect(views.get(7)?.guessed).toBeUndefined();
  });

  it('does nothing for a tab that is gone', async () => {
    const { worker, hosts } = open(two);
    await worker().choose(7, 'd1', other);
    expect(hosts.size).toBe(0);
  });
});
