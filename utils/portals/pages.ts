import type { Fact, FactSender, Notice } from '../messages/facts';
import type { AccountKey } from '../pim/account';
import type { Settings } from '../settings/shape';
import type { PageView } from '../snapshot/shape';
import { advanceTab, newTab, type TabEvent } from './advance-tab';
import { isApiCall } from './api-hosts';
import { locate } from './locate';
import type { PageData } from './page-data';
import { type AccountLists, judgePage } from './page-state';
import { scrubPath } from './scrub-path';
import type { TabState } from './tab-state';
import { namedAccount } from './whose-page';

/** Everything this needs of the world. */
export type PagesPorts = {
  /** The built tables; read once per worker life, the first time a portal page speaks. */
  data: () => Promise<PageData>;
  /** What is listed now, one entry per account. */
  lists: () => AccountLists[];
  settings: () => Pick<Settings, 'hint' | 'autoReload'>;
  now: () => number;
  /** `tab:<id>` records in session storage, parsed with `tabState`. */
  store: {
    load: () => Promise<TabState[]>;
    save: (tab: TabState) => Promise<void>;
    remove: (tabId: number) => Promise<void>;
  };
  /** Writes or (null) removes the `page:<id>` record. */
  publish: (tabId: number, view: PageView | null) => Promise<void>;
  /** Sends to one document; a document that is gone is no error. */
  notify: (tabId: number, documentId: string, notice: Notice) => Promise<void>;
  /** Which account was last seen on a portal's host. */
  hosts: {
    get: (host: string) => AccountKey | null;
    set: (host: string, account: AccountKey) => void;
  };
  /** The hint was clicked: open the popup at this tab's page. It decides nothing. */
  openPopup: (tabId: number) => void;
};

/**
 * Keeps what is known of every portal tab, from what its documents tell: facts in, cards and hints
 * out. One thing happens at a time; a killed worker goes on from the store.
 */
export function createPages(ports: PagesPorts) {
  let tabs: Map<number, TabState> | undefined;
  const published = new Map<number, string>();
  let queue: Promise<void> = Promise.resolve();

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = queue.then(work);
    // A failed turn is its caller's to see; the next one runs all the same.
    queue = turn.catch(() => {});
    return turn;
  };

  async function known(): Promise<Map<number, TabState>> {
    tabs ??= new Map((await ports.store.load()).map((tab) => [tab.tabId, tab]));
    return tabs;
  }

  async function publish(tabId: number, view: PageView | null): Promise<void> {
    const text = JSON.stringify(view);
    if (published.get(tabId) === text) return;
    published.set(tabId, text);
    await ports.publish(tabId, view);
  }

  async function keep(tab: TabState, event: TabEvent): Promise<TabState> {
    const next = advanceTab(tab, event);
    if (JSON.stringify(next) === JSON.stringify(tab)) return next;
    (await known()).set(next.tabId, next);
    await ports.store.save(next);
    return next;
  }

  async function say(tab: TabState, notice: Exclude<Notice, { type: 'ping' }>): Promise<void> {
    const hint = JSON.stringify(notice.hint);
    const same = hint === (tab.said ?? 'null');
    if (!tab.documentId || (notice.type === 'say' && same)) return;
    await keep(tab, { type: 'said', hint });
    await ports.notify(tab.tabId, tab.documentId, notice);
  }

  async function judge(tab: TabState): Promise<void> {
    const host = tab.location?.host;
    const { lists, settings, now } = ports;
    const found = judgePage(tab, {
      data: await ports.data(),
      lists: lists(),
      lastUsed: host ? ports.hosts.get(host) : null,
      settings: settings(),
      nowMs: now(),
    });
    await publish(tab.tabId, found?.view ?? null);
    if (!found) return;
    const { page, hint, unmet } = found;
    const next = await keep(tab, { type: 'judged', unmet, spoke: hint !== null });
    if (!found.reload) return say(next, { type: 'say', hint });
    const asked = await keep(next, { type: 'reloadAsked', page, atMs: now() });
    return say(asked, { type: 'reload', hint, auto: settings().autoReload });
  }

  async function dismiss(tab: TabState): Promise<TabState> {
    const { data, now, lists, settings } = ports;
    const context = { lists: lists(), lastUsed: null, settings: settings(), nowMs: now() };
    const page = judgePage(tab, { data: await data(), ...context })?.page;
    return page ? keep(tab, { type: 'dismissed', page }) : tab;
  }

  async function located(tab: TabState, from: FactSender): Promise<TabState> {
    const location = locate(from.url);
    const account =
      location &&
      namedAccount(
        location,
        ports.lists().map((l) => l.account),
      );
    if (account) ports.hosts.set(location.host, account);
    const { documentId } = from;
    return keep(tab, { type: 'located', documentId, location, atMs: ports.now() });
  }

  async function take(fact: Fact, from: FactSender): Promise<void> {
    const tab = (await known()).get(from.tabId) ?? newTab(from.tabId);
    const top = from.frameId === 0;
    if (fact.type === 'refused') {
      // Scrubbed by the page already; done again, because a page is not to be trusted with it.
      const path = scrubPath(fact.path);
      if (!tab.documentId || (top && from.documentId !== tab.documentId)) return;
      if (!isApiCall(fact.host, path)) return;
      return judge(await keep(tab, { type: 'refused', host: fact.host, path, atMs: ports.now() }));
    }
    if (!top) return;
    if (fact.type === 'located') return judge(await located(tab, from));
    if (from.documentId !== tab.documentId) return;
    if (fact.type === 'hintClicked') return ports.openPopup(from.tabId);
    if (fact.type === 'hintDismissed') return judge(await dismiss(tab));
    return judge(await keep(tab, { type: 'gone' }));
  }

  return {
    /** Takes what a content script told. Frames may only tell of refused calls. */
    onFact: (fact: Fact, from: FactSender): Promise<void> => inTurn(() => take(fact, from)),

    /** The person said whose page it is: true of every tab on that host. */
    choose: (tabId: number, account: AccountKey): Promise<void> =>
      inTurn(async () => {
        const host = (await known()).get(tabId)?.location?.host;
        if (!host) return;
        ports.hosts.set(host, account);
        for (const tab of (await known()).values()) {
          if (tab.documentId && tab.location?.host === host) await judge(tab);
        }
      }),

    /** Lists, accounts or settings changed: every page is judged again. */
    onListsChanged: (): Promise<void> =>
      inTurn(async () => {
        for (const tab of (await known()).values()) if (tab.documentId) await judge(tab);
      }),

    /** Forgets tabs that are no more. Tabs are not watched, so do this when the worker starts. */
    sweep: (liveTabIds: number[]): Promise<void> =>
      inTurn(async () => {
        const all = await known();
        for (const tabId of [...all.keys()].filter((id) => !liveTabIds.includes(id))) {
          all.delete(tabId);
          published.delete(tabId);
          await ports.store.remove(tabId);
          await ports.publish(tabId, null);
        }
      }),
  };
}
