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

/** A background with storage that outlives its worker. */
function world(lists: AccountLists[] = [listed([reader], [], now)]) {
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
    at: now,
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
      now: () => state.at,
      store: {
        load: async () => [...stored.values()].map((tab) => tabState.parse(tab)),
        save: async (tab: TabState) => void stored.set(tab.tabId, JSON.parse(JSON.stringify(tab))),
        remove: async (tabId) => void stored.delete(tabId),
      },
      publish: async (tabId, view) => void (view ? views.set(tabId, view) : views.delete(tabId)),
      notify: async (_, documentId, notice) => void notices.push([documentId, notice]),
      hosts: {
        get: (host) => hosts.get(host) ?? null,
        set: (host, of) => void hosts.set(host, of),
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
  it('has its card as soon as it says where it is', async () => {
    const { worker, views } = world();
    await worker().onFact(located, from(pages.signIns));
    expect(views.get(7)).toMatchObject({ title: 'Sign-in logs', documentId: 'd1' });
  });

  it('is blocked by what one of its frames tells', async () => {
    const { worker, views, notices } = world();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact(signInsRefused, inFrame(pages.signIns));
    expect(views.get(7)?.state).toBe('blocked');
    expect(notices.at(-1)).toMatchObject(['d1', { type: 'say', hint: { kind: 'blocked' } }]);
  });

  it('is told nothing twice', async () => {
    const { worker, notices } = world();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact(located, from(pages.signIns));
    await app.onListsChanged();
    expect(notices).toHaveLength(1);
  });

  it('is told nothing twice by a worker that was killed in between', async () => {
    const { worker, notices } = world();
    await worker().onFact(located, from(pages.signIns));
    await worker().onListsChanged();
    expect(notices).toHaveLength(1);
  });

  it('is told nothing at all where there is nothing to say', async () => {
    const { worker, notices } = world();
    await worker().onFact(located, from(pages.home));
    expect(notices).toEqual([]);
  });

  it('loses the hint when it moves on', async () => {
    const { worker, notices } = world();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact(located, from(pages.home));
    expect(notices.at(-1)).toEqual(['d1', { type: 'say', hint: null }]);
  });

  it('loses the hint when it moves on after the worker was killed', async () => {
    const { worker, notices } = world();
    await worker().onFact(located, from(pages.signIns));
    await worker().onFact(located, from(pages.home));
    expect(notices.at(-1)).toEqual(['d1', { type: 'say', hint: null }]);
  });

  it('loses its card when the document goes away or leaves the portals', async () => {
    const { worker, views } = world();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact({ type: 'gone' }, from(pages.signIns));
    expect(views.has(7)).toBe(false);
    await app.onFact(located, from('https://example.com/'));
    expect(views.has(7)).toBe(false);
  });

  it('is forgotten once the tab is closed', async () => {
    const { worker, views, stored } = world();
    await worker().onFact(located, from(pages.signIns));
    await worker().sweep([8]);
    expect([views.size, stored.size]).toEqual([0, 0]);
  });
});

describe('what a page tells', () => {
  it('is not believed from a frame, but for refused calls', async () => {
    const { worker, views, opened } = world();
    const app = worker();
    await app.onFact(located, inFrame(pages.signIns));
    expect(views.size).toBe(0);
    await app.onFact(located, from(pages.signIns));
    await app.onFact({ type: 'gone' }, inFrame(pages.signIns));
    await app.onFact({ type: 'hintClicked' }, inFrame(pages.signIns));
    expect(views.has(7)).toBe(true);
    expect(opened).toEqual([]);
  });

  it('does not count from a document that is gone', async () => {
    const { worker, views } = world();
    const app = worker();
    await app.onFact(located, from(pages.signIns, { documentId: 'd2' }));
    await app.onFact(signInsRefused, from(pages.signIns));
    await app.onFact({ type: 'gone' }, from(pages.signIns));
    expect(views.get(7)?.state).toBe('needs');
  });

  it('does not count from a host that is no API, and is not kept', async () => {
    const { worker, views, stored } = world();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact({ ...signInsRefused, host: 'example.com' } as Fact, from(pages.signIns));
    expect(stored.get(7)).toMatchObject({ refusals: [] });
    expect(views.get(7)?.state).toBe('needs');
    expect(JSON.stringify([...stored.values()])).not.toContain('example.com');
  });

  it('is of the place where the browser has the tab, told or not', async () => {
    const { worker, views } = world();
    const app = worker();
    await app.onFact(located, from(pages.home));
    await app.onFact(signInsRefused, inFrame(pages.signIns));
    expect(views.get(7)).toMatchObject({ title: 'Sign-in logs', state: 'blocked' });
    await app.onFact(located, from(pages.signIns));
    expect(views.get(7)?.state).toBe('blocked');
  });

  it('before its tab has a document is of no page', async () => {
    const { worker, views } = world();
    await worker().onFact(signInsRefused, inFrame(pages.signIns));
    expect(views.size).toBe(0);
  });

  it('from another top document than the tab’s is not believed, whatever it is', async () => {
    const { worker, views, opened, notices } = world();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    const told = notices.length;
    const other = from(pages.signIns, { documentId: 'd0' });
    for (const type of ['hintClicked', 'hintDismissed', 'gone'] as const)
      await app.onFact({ type }, other);
    await app.onFact(signInsRefused, other);
    expect(views.get(7)?.state).toBe('needs');
    expect([opened.length, notices.length]).toEqual([0, told]);
  });

  it('is no click where no hint was shown', async () => {
    const { worker, opened, stored } = world();
    const app = worker();
    await app.onFact(located, from(pages.home));
    await app.onFact({ type: 'hintClicked' }, from(pages.home));
    await app.onFact({ type: 'hintDismissed' }, from(pages.home));
    expect(opened).toEqual([]);
    expect(stored.get(7)).toMatchObject({ dismissed: [] });
  });

  it('is no click once the hint was taken away', async () => {
    const { worker, opened } = world();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact(located, from(pages.home));
    await app.onFact({ type: 'hintClicked' }, from(pages.home));
    expect(opened).toEqual([]);
  });

  it('too fast waits, and its last place is taken in time', async () => {
    const { worker, views, state, later } = world();
    const app = worker();
    for (let times = 0; times < 100; times += 1) {
      await app.onFact(located, from(times % 2 ? pages.users : pages.signIns));
    }
    await app.onFact(located, from(pages.policies));
    expect(views.get(7)?.title).not.toMatch(/Conditional Access/);
    expect(later).toHaveLength(1);
    state.at += 1_000;
    later[0]?.();
    await app.onListsChanged();
    expect(views.get(7)?.title).toMatch(/Conditional Access/);
  });

  it('lets others go on when one of it cannot be kept', async () => {
    const { worker, views, stored } = world();
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

  it('is kept without what could name somebody', async () => {
    const { worker, stored } = world();
    const app = worker();
    await app.onFact(located, from(pages.users));
    const path = '/v1.0/users/ana@contoso.com';
    await app.onFact({ type: 'refused', host: 'graph.microsoft.com', path }, from(pages.users));
    expect(JSON.stringify([...stored.values()])).not.toContain('ana@');
  });

  it('remembers the account of a tenant in the URL for the host', async () => {
    const { worker, hosts } = world();
    await worker().onFact(located, from('https://portal.azure.com/#@contoso.com/view/A/B'));
    expect(hosts.get('portal.azure.com')).toBeDefined();
  });
});

describe('the hint', () => {
  it('opens the popup when it is clicked, and nothing else', async () => {
    const { worker, opened } = world();
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact({ type: 'hintClicked' }, from(pages.signIns));
    expect(opened).toEqual([7]);
  });

  it('stays away once dismissed', async () => {
    const { worker, notices } = world();
    await worker().onFact(located, from(pages.signIns));
    await worker().onFact({ type: 'hintDismissed' }, from(pages.signIns));
    await worker().onFact(signInsRefused, from(pages.signIns));
    expect(notices.at(-1)).toEqual(['d1', { type: 'say', hint: null }]);
  });
});

describe('while the organisation’s settings are not known yet', () => {
  it('a page has its card and is told nothing', async () => {
    const { worker, state, views, notices } = world();
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

describe('once the role is active', () => {
  const started = active('Reports Reader', { startsAtMs: now + 1, endsAtMs: now + 60_000 });
  const activated = [listed([reader], [started], now + 1)];

  async function blocked(setting = { autoReload: true }) {
    const it = world();
    it.state.settings = { ...it.state.settings, ...setting };
    await it.worker().onFact(located, from(pages.signIns));
    await it.worker().onFact(signInsRefused, inFrame(pages.signIns));
    it.state.lists = activated;
    return it;
  }

  it('the page is asked to reload, once, even by another worker', async () => {
    const { worker, notices } = await blocked();
    await worker().onListsChanged();
    await worker().onListsChanged();
    expect(notices.filter(([, { type }]) => type === 'reload')).toHaveLength(1);
  });

  it('the page only offers a reload when the person does not want it by itself', async () => {
    const { worker, notices } = await blocked({ autoReload: false });
    await worker().onListsChanged();
    const offered = { type: 'reload', auto: false, afterMs: 0, hint: { kind: 'active' } };
    expect(notices.at(-1)).toMatchObject(['d1', offered]);
  });

  it('the new document says so', async () => {
    const { worker, state, views, notices } = await blocked();
    const app = worker();
    await app.onListsChanged();
    state.at = now + 10;
    await app.onFact({ type: 'gone' }, from(pages.signIns));
    await app.onFact(located, from(pages.signIns, { documentId: 'd2' }));
    expect(views.get(7)?.state).toBe('covered');
    expect(notices.at(-1)).toMatchObject(['d2', { type: 'say', hint: { kind: 'active' } }]);
  });

  it('a page that is refused even so says it may be somebody else’s', async () => {
    const { worker, state, views } = await blocked();
    const app = worker();
    await app.onListsChanged();
    state.at = now + 10;
    await app.onFact({ type: 'gone' }, from(pages.signIns));
    await app.onFact(located, from(pages.signIns, { documentId: 'd2' }));
    await app.onFact(signInsRefused, inFrame(pages.signIns));
    expect(views.get(7)).toMatchObject({ state: 'blocked', stillRefused: true });
  });
});

describe('what Uplift does not know', () => {
  it('is kept as lines, and what it knows is not', async () => {
    const { worker, unknown } = world();
    const app = worker();
    await app.onFact(located, from('https://entra.microsoft.com/#view/Foo/Bar'));
    await app.onFact(located, from(pages.signIns));
    await app.onFact({ ...signInsRefused, path: '/v1.0/brandNew' } as Fact, from(pages.signIns));
    expect(unknown).toEqual(['entra view/foo/bar', '403 graph.microsoft.com/v1.0/brandNew']);
  });
});

describe('saying whose page it is', () => {
  const two = [listed([reader], [], now), { ...listed([], [], now), account: anaElsewhere }];
  const other = accountKey(anaElsewhere);

  it('holds for every tab of that host, now and later', async () => {
    const { worker, views } = world(two);
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact(located, { ...from(pages.users), tabId: 8 });
    await app.choose(7, 'd1', other);
    expect([views.get(7)?.account, views.get(8)?.account]).toEqual([other, other]);
    await app.onFact(located, { ...from(pages.policies), tabId: 9 });
    expect(views.get(9)?.account).toBe(other);
  });

  it('is a guess there wherever the address says nothing', async () => {
    const admin = { ...ana, objectId: 'admin', username: 'adm-ana@contoso.com' };
    const { worker, views } = world([...two, { ...listed([], [], now), account: admin }]);
    const app = worker();
    await app.onFact(located, from(pages.signIns.replace('#view', '#@contoso.com/view')));
    await app.choose(7, 'd1', accountKey(admin));
    await app.onFact(located, { ...from(pages.users), tabId: 8 });
    expect(views.get(8)).toMatchObject({ account: accountKey(admin), guessed: true });
  });

  it('offers what that account has, and nobody else’s', async () => {
    const { worker, views, notices } = world(two);
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

  it('says nothing of other hosts', async () => {
    const { worker, views } = world(two);
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.onFact(located, { ...from(pages.activeUsers), tabId: 8 });
    await app.choose(7, 'd1', other);
    expect(views.get(8)?.account).toBeNull();
  });

  it('does nothing for somebody of another tenant than the address names', async () => {
    const { worker, views, state } = world(two);
    const app = worker();
    await app.onFact(located, from(pages.signIns.replace('#view', '#@contoso.com/view')));
    await app.choose(7, 'd1', other);
    expect(views.get(7)?.account).toBe(accountKey(ana));
    expect(state.choices).toEqual({});
  });

  it('outlives the worker', async () => {
    const { worker, views } = world(two);
    const app = worker();
    await app.onFact(located, from(pages.signIns));
    await app.choose(7, 'd1', other);
    await worker().onFact(located, from(pages.signIns, { documentId: 'd2' }));
    expect(views.get(7)).toMatchObject({ account: other });
    expect(views.get(7)?.guessed).toBeUndefined();
  });

  it('does nothing for a tab that is gone', async () => {
    const { worker, hosts } = world(two);
    await worker().choose(7, 'd1', other);
    expect(hosts.size).toBe(0);
  });
});
