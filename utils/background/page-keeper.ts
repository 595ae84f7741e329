import type { Accounts } from '../elevation/accounts';
import type { Journal } from '../elevation/journal';
import type { Lists } from '../elevation/lists';
import type { AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { MINUTE_MS } from '../pim/duration';
import { underWayStates } from '../pim/elevation/states';
import { createPages } from '../portals/tab/pages';
import { tabState } from '../portals/tab/tab-state';
import type { SettingsStore } from '../settings/settings';
import { defaultSettings } from '../settings/shape';
import { pageKey, popupIntentKey } from '../snapshot/keys';
import type { PageView } from '../snapshot/shape';
import { createPageChoices } from './page-choices';
import { createPortalHosts } from './portal-hosts';
import type { Ports } from './ports';
import type { TabDots } from './tab-dots';
import { createUnknownPages } from './unknown-pages';

const tabKey = (tabId: number): string => `tab:${tabId}`;
/** A page that needs a role is judged on a list no older than this. */
const LIST_FOR_PAGES_MS = 10 * MINUTE_MS;

export type PageKeeper = ReturnType<typeof createPageKeeper>;

/** Connects page knowledge to storage, lists and tabs. */
export function createPageKeeper(deps: {
  ports: Ports;
  settings: SettingsStore;
  accounts: Accounts;
  lists: Lists;
  journal: Journal;
  dots: TabDots;
  /** Something that nobody waits for: what it could not do is kept for a report. */
  inBackground: (task: Promise<unknown>) => void;
}) {
  const { ports, accounts, lists, inBackground } = deps;
  const { session, now } = ports;
  const choices = createPageChoices({ local: ports.local, accounts });
  const hosts = createPortalHosts({ session, inBackground });
  const unknown = createUnknownPages({ session, inBackground });
  let settings = { ...defaultSettings, complete: false };
  let underWay: string[] = [];

  async function readState(): Promise<void> {
    settings = await deps.settings.readNow();
    underWay = (await deps.journal.all())
      .filter(({ state }) => underWayStates.includes(state))
      .map(({ eligibility }) => eligibility.key);
  }

  const pages = createPages({
    now,
    later: (run, afterMs) => void ports.setTimer(() => inBackground(run()), afterMs),
    data: ports.pageData,
    lists: () => accounts.all().map(lists.snapshotOf),
    settings: () => settings,
    maySpeak: () => settings.complete,
    underWay: () => underWay,
    reportUnknown: unknown.add,
    store: {
      load: async () =>
        Object.values(await ports.sessionRecords()).flatMap((record) => {
          const parsed = tabState.safeParse(record);
          return parsed.success ? [parsed.data] : [];
        }),
      save: (tab) => session.set({ [tabKey(tab.tabId)]: tab }),
      remove: (tabId) => session.remove(tabKey(tabId)),
    },
    async publish(tabId, view) {
      await deps.dots.set(tabId, view?.state === 'needs' || view?.state === 'blocked');
      if (!view) return session.remove(pageKey(tabId));
      await session.set({ [pageKey(tabId)]: view });
      inBackground(refreshFor(view));
    },
    notify: ports.notifyPage,
    hosts,
    choices,
    async openPopup(tabId) {
      await session.set({ [popupIntentKey]: { tabId, atMs: now() } });
      // Where the browser will not open it, the next click on the icon opens it there.
      await ports.openPopup().catch(() => undefined);
    },
  });

  /** Only a page that needs a role is worth a request, and only when the list is old. */
  async function refreshFor(view: PageView): Promise<void> {
    if (view.state !== 'needs' && view.state !== 'blocked') return;
    for (const account of accounts.all()) {
      const { updatedAtMs, problem } = lists.snapshotOf(account);
      const wanted = view.account === null || view.account === accountKey(account);
      const old = updatedAtMs === null || Math.abs(now() - updatedAtMs) > LIST_FOR_PAGES_MS;
      if (wanted && old && !problem) await lists.refreshOld(account);
    }
  }

  async function onListsChanged(): Promise<void> {
    await readState();
    await pages.onListsChanged();
  }

  return {
    onFact: pages.onFact,
    choose: pages.choose,
    /** Nothing that was seen of an account stays. */
    async forget(account: AccountKey): Promise<void> {
      await hosts.forget(account);
      await pages.onListsChanged();
    },
    /** Nothing that its person said of pages stays. */
    forgetChoices: choices.forget,
    onListsChanged,
    async start(): Promise<void> {
      await readState();
      await choices.load();
      const kept = await ports.sessionRecords();
      hosts.restore(kept);
      unknown.restore(kept);
      await pages.sweep(await ports.liveTabIds());
      if (!settings.complete) inBackground(deps.settings.read().then(onListsChanged));
    },
  };
}
