import type { PageView } from '../../snapshot/shape';
import { advanceTab, newTab, type TabEvent } from './advance-tab';
import type { TabState } from './tab-state';

/** Where tabs and their views are kept. */
export type TabPorts = {
  /** `tab:<id>` records in session storage, parsed with `tabState`. */
  store: {
    load: () => Promise<TabState[]>;
    save: (tab: TabState) => Promise<void>;
    remove: (tabId: number) => Promise<void>;
  };
  /** Writes or (null) removes the `page:<id>` record. */
  publish: (tabId: number, view: PageView | null) => Promise<void>;
};

/** Nobody works in more portal tabs at a time; tabs are not watched, so closed ones are among them. */
const MOST_TABS = 100;

/** The portal tabs and what was published of each. Nothing is written that is written already. */
export function createTabs(ports: TabPorts) {
  let tabs: Map<number, TabState> | undefined;
  const published = new Map<number, string>();

  async function known(): Promise<Map<number, TabState>> {
    tabs ??= new Map((await ports.store.load()).map((tab) => [tab.tabId, tab]));
    return tabs;
  }

  async function forget(tabId: number): Promise<void> {
    (await known()).delete(tabId);
    published.delete(tabId);
    await ports.store.remove(tabId);
    await ports.publish(tabId, null);
  }

  /** One tab too many: one without a document goes, else the one not heard of for longest. */
  async function makeRoom(): Promise<void> {
    const all = await known();
    if (all.size <= MOST_TABS) return;
    const [oldest] = all.values();
    const goes = [...all.values()].find(({ documentId }) => documentId === null) ?? oldest;
    if (goes) await forget(goes.tabId);
  }

  return {
    /** Forgets every tab but the ones that are open. */
    async sweep(liveTabIds: number[]): Promise<void> {
      for (const tabId of (await known()).keys())
        if (!liveTabIds.includes(tabId)) await forget(tabId);
    },
    get: async (tabId: number): Promise<TabState> => (await known()).get(tabId) ?? newTab(tabId),
    all: async (): Promise<TabState[]> => [...(await known()).values()],

    async save(tab: TabState, event: TabEvent): Promise<TabState> {
      const next = advanceTab(tab, event);
      if (JSON.stringify(next) === JSON.stringify(tab)) return next;
      const all = await known();
      all.delete(next.tabId);
      all.set(next.tabId, next);
      await ports.store.save(next);
      await makeRoom();
      return next;
    },

    async publish(tabId: number, view: PageView | null): Promise<void> {
      const text = JSON.stringify(view);
      if (published.get(tabId) === text) return;
      // Noted as written only once it was: what failed is written the next time.
      published.delete(tabId);
      await ports.publish(tabId, view);
      published.set(tabId, text);
    },
  };
}
export type Tabs = ReturnType<typeof createTabs>;
