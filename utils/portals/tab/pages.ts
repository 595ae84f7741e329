import type { Fact, FactSender, Notice } from '../../messages/facts';
import type { Account, AccountKey } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import { SECOND_MS } from '../../pim/duration';
import type { Settings } from '../../settings/shape';
import type { PageData } from '../data/page-data';
import { locate } from '../location/locate';
import { knownPage } from '../needs/known-page';
import { isApiCall } from '../refusals/api-hosts';
import { scrubPath } from '../refusals/scrub-path';
import { unknownHere } from '../refusals/unknown-here';
import { type Choices, withChoice } from '../suggest/choices';
import { namedAccount, possibleAccounts } from '../suggest/whose-page';
import { createInbox } from './inbox';
import { type AccountLists, judgePage, placeOf } from './page-state';
import type { TabState } from './tab-state';
import { createTabs, type TabPorts } from './tabs';

/** Everything this needs of the world. */
export type PagesPorts = TabPorts & {
  /** The built tables; read once per worker life, the first time a portal page speaks. */
  data: () => Promise<PageData>;
  /** What is listed now, one entry per account. */
  lists: () => AccountLists[];
  settings: () => Pick<Settings, 'hint' | 'autoReload' | 'rules' | 'carries'>;
  /** Whether all settings are known, the organisation's too: until then no page is told anything. */
  maySpeak: () => boolean;
  /** Keys of eligibilities that were sent from here and are not active yet. */
  underWay: () => string[];
  now: () => number;
  /** Runs something in a while, if the worker still lives then. */
  later: (run: () => Promise<void>, afterMs: number) => void;
  /** Sends to one document; a document that is gone is no error. */
  notify: (tabId: number, documentId: string, notice: Notice) => Promise<void>;
  /** Which account was last seen on a portal's host. */
  hosts: {
    get: (host: string) => AccountKey | null;
    set: (host: string, account: AccountKey) => void;
  };
  /** What the person said of pages. */
  choices: {
    get: () => Choices;
    change: (change: (before: Choices) => Choices) => Promise<void>;
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
  const tabs = createTabs(ports);
  const inbox = createInbox(ports.now);
  let queue: Promise<void> = Promise.resolve();

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = queue.then(work);
    // A failed turn is its caller's to see; the next one runs all the same.
    queue = turn.catch(() => {});
    return turn;
  };

  const accounts = (): Account[] => ports.lists().map((its) => its.account);

  async function say(tab: TabState, notice: Exclude<Notice, { type: 'ping' }>): Promise<void> {
    const hint = JSON.stringify(notice.hint);
    const same = hint === (tab.said ?? 'null');
    if (!tab.documentId || (notice.type === 'say' && same)) return;
    await tabs.keep(tab, { type: 'said', hint });
    await ports.notify(tab.tabId, tab.documentId, notice);
  }

  async function judge(tab: TabState): Promise<void> {
    const { settings, now } = ports;
    const found = judgePage(tab, contextOf(tab, await ports.data()));
    await tabs.publish(tab.tabId, found?.view ?? null);
    if (!found || !ports.maySpeak()) return;
    const { page, hint, unmet } = found;
    const { account } = found.view;
    const next = await tabs.keep(tab, { type: 'judged', unmet, spoke: hint !== null });
    const afterMs = found.reloadAfterMs;
    if (afterMs === null) return say(next, { type: 'say', hint });
    const times = afterMs === 0 ? 1 : (tab.reloaded?.times ?? 0) + 1;
    const asked = await tabs.keep(next, {
      type: 'reloadAsked',
      ...{ page, account, atMs: now(), times },
    });
    return say(asked, { type: 'reload', hint, auto: settings().autoReload, afterMs });
  }

  const contextOf = ({ location }: TabState, data: PageData) => ({
    data,
    lists: ports.lists(),
    evidence: {
      lastUsed: location && ports.hosts.get(location.host),
      choices: ports.choices.get(),
    },
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
    const page = judgePage(tab, contextOf(tab, await ports.data()))?.page;
    return page ? tabs.keep(tab, { type: 'dismissed', page }) : tab;
  }

  async function located(tab: TabState, from: FactSender, fresh?: boolean): Promise<TabState> {
    const { documentId } = from;
    const [location, atMs] = [locate(from.url), ports.now()];
    const next = await tabs.keep(tab, { type: 'located', documentId, location, atMs, fresh });
    const account = next.location && namedAccount(next.location, accounts());
    if (next.location && account) ports.hosts.set(next.location.host, account);
    return next;
  }

  async function judgeAll(): Promise<void> {
    for (const tab of await tabs.all()) if (tab.documentId) await judge(tab);
  }

  async function refused(tab: TabState, host: string, path: string): Promise<void> {
    // Scrubbed by the page already; done again, because a page is not to be trusted with it.
    const call = { host, path: scrubPath(path), atMs: ports.now() };
    if (!isApiCall(host, call.path)) return;
    const told = await tabs.keep(tab, { type: 'refused', ...call });
    await wonder(told);
    return judge(told);
  }

  async function take(fact: Fact, from: FactSender): Promise<void> {
    const tab = await tabs.get(from.tabId);
    const top = from.frameId === 0;
    if (fact.type === 'refused') {
      const { documentId } = tab;
      if (!documentId || (top && from.documentId !== documentId)) return;
      // Pages tell of their moves at their leisure; the browser says where the tab was at this one.
      return refused(await located(tab, { ...from, documentId }), fact.host, fact.path);
    }
    if (fact.type === 'located') {
      const there = await located(tab, from, fact.fresh);
      await wonder(there);
      return judge(there);
    }
    if (from.documentId !== tab.documentId) return;
    if (fact.type === 'gone') return judge(await tabs.keep(tab, { type: 'gone' }));
    // Where nothing is shown, no person clicked.
    if ((tab.said ?? 'null') === 'null') return;
    if (fact.type === 'hintClicked') return ports.openPopup(from.tabId);
    return judge(await dismiss(tab));
  }

  let taking: Promise<void> = Promise.resolve();
  let isTaking = false;
  let planned = false;

  /** Takes what waits, one fact a turn, so that whatever a person wants comes in between. */
  async function takeAll(): Promise<void> {
    let failed: { cause: unknown } | undefined;
    for (let next = inbox.take(); next; next = inbox.take()) {
      const { fact, from } = next;
      await inTurn(() => take(fact, from)).catch((cause) => {
        failed = { cause };
      });
    }
    isTaking = false;
    inbox.tidy();
    if (!inbox.isEmpty && !planned) {
      planned = true;
      ports.later(() => {
        planned = false;
        return start();
      }, SECOND_MS);
    }
    if (failed) throw failed.cause;
  }

  function start(): Promise<void> {
    if (isTaking) return taking;
    isTaking = true;
    taking = takeAll();
    return taking;
  }

  return {
    /**
     * Takes what a content script told. Frames may only tell of refused calls.
     * @returns once everything that may be taken now is; what is too soon is taken later
     */
    onFact(fact: Fact, from: FactSender): Promise<void> {
      if (from.frameId === 0 || fact.type === 'refused') inbox.put(fact, from);
      return start();
    },

    /**
     * The person said whose page it is. Somebody of another tenant than its address names is nobody, and
     * what was said of a document that the tab shows no more is said of nothing.
     */
    choose: (tabId: number, documentId: string, key: AccountKey): Promise<void> =>
      inTurn(async () => {
        const tab = await tabs.get(tabId);
        const at = tab.documentId === documentId ? placeOf(tab) : null;
        const possible = at && possibleAccounts(at, accounts());
        const chosen = possible?.accounts.find((account) => accountKey(account) === key);
        if (!at || !possible || !chosen) return;
        await ports.choices.change((before) => withChoice(before, at, possible, chosen));
        ports.hosts.set(at.host, key);
        await judgeAll();
      }),

    /** Lists, accounts or settings changed: every page is judged again. */
    onListsChanged: (): Promise<void> => inTurn(judgeAll),

    /** Forgets tabs that are no more. Tabs are not watched, so do this when the worker starts. */
    sweep: (liveTabIds: number[]): Promise<void> =>
      inTurn(async () => {
        for (const { tabId } of await tabs.all()) {
          if (!liveTabIds.includes(tabId)) await tabs.forget(tabId);
        }
      }),
  };
}
