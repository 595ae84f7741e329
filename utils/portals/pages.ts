import type { Fact, FactSender, Notice } from '../messages/facts';
import type { AccountKey } from '../pim/account';
import type { Settings } from '../settings/shape';
import type { PageView } from '../snapshot/shape';
import { advanceTab, newTab, type TabEvent } from './advance-tab';
import { isApiCall } from './api-hosts';
import { knownPage } from './known-page';
import { locate } from './locate';
import type { PageData } from './page-data';
import { type AccountLists, judgePage, placeOf } from './page-state';
import { scrubPath } from './scrub-path';
import type { TabState } from './tab-state';
import { unknownHere } from './unknown-here';
import { namedAccount } from './whose-page';

/** Everything this needs of the world. */
export type PagesPorts = {
  /** The built tables; read once per worker life, the first time a portal page speaks. */
  data: () => Promise<PageData>;
  /** What is listed now, one entry per account. */
  lists: () => AccountLists[];
  settings: () => Pick<Settings, 'hint' | 'autoReload' | 'rules' | 'carries'>;
  /** Keys of eligibilities that were sent from here and are not active yet. */
  underWay: () => string[];
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
  /** Lines about what the catalogue does not know, for a report that the person may send. */
  unknown: (lines: string[]) => void;
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
    const { settings, now } = ports;
    const data = await ports.data();
    const found = judgePage(tab, contextOf(data, host ? ports.hosts.get(host) : null));
    await publish(tab.tabId, found?.view ?? null);
    if (!found) return;
    const { page, hint, unmet } = found;
    const next = await keep(tab, { type: 'judged', unmet, spoke: hint !== null });
    const afterMs = found.reloadAfterMs;
    if (afterMs === null) return say(next, { type: 'say', hint });
    const times = afterMs === 0 ? 1 : (tab.reloaded?.times ?? 0) + 1;
    const asked = await keep(next, { type: 'reloadAsked', page, atMs: now(), times });
    return say(asked, { type: 'reload', hint, auto: settings().autoReload, afterMs });
  }

  const contextOf = (data: PageData, lastUsed: AccountKey | null) => ({
    data,
    lists: ports.lists(),
    lastUsed,
    settings: ports.settings(),
    underWay: ports.underWay(),
    nowMs: ports.now(),
  });

  /** Keeps what the catalogue has no words for. */
  async function wonder(tab: TabState): Promise<void> {
    const at = placeOf(tab);
    if (!at) return;
    const data = await ports.data();
    const known = knownPage(at, ports.settings().rules, data) !== undefined;
    const lines = unknownHere(at, known, tab.refusals, data.catalogue);
    if (lines.length) ports.unknown(lines);
  }

  async function dismiss(tab: TabState): Promise<TabState> {
    const page = judgePage(tab, contextOf(await ports.data(), null))?.page;
    return page ? keep(tab, { type: 'dismissed', page }) : tab;
  }

  async function located(tab: TabState, from: FactSender, fresh?: boolean): Promise<TabState> {
    const location = locate(from.url);
    const account =
      location &&
      namedAccount(
        location,
        ports.lists().map((l) => l.account),
      );
    if (account) ports.hosts.set(location.host, account);
    const { documentId } = from;
    return keep(tab, { type: 'located', documentId, location, atMs: ports.now(), fresh });
  }

  async function take(fact: Fact, from: FactSender): Promise<void> {
    const tab = (await known()).get(from.tabId) ?? newTab(from.tabId);
    const top = from.frameId === 0;
    if (fact.type === 'refused') {
      // Scrubbed by the page already; done again, because a page is not to be trusted with it.
      const path = scrubPath(fact.path);
      if (!tab.documentId || (top && from.documentId !== tab.documentId)) return;
      if (!isApiCall(fact.host, path)) return;
      const told = await keep(tab, { type: 'refused', host: fact.host, path, atMs: ports.now() });
      await wonder(told);
      return judge(told);
    }
    if (!top) return;
    if (fact.type === 'located') {
      const there = await located(tab, from, fact.fresh);
      await wonder(there);
      return judge(there);
    }
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
