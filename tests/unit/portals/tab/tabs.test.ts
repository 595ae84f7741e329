import { describe, expect, it } from 'vitest';
import { locate } from '../../../../utils/portals/location/locate';
import { advanceTab, newTab } from '../../../../utils/portals/tab/advance-tab';
import type { TabState } from '../../../../utils/portals/tab/tab-state';
import { createTabs } from '../../../../utils/portals/tab/tabs';
import type { PageView } from '../../../../utils/snapshot/shape';
import { pages } from '../builders';

const located = (documentId: string, url = pages.home) =>
  ({ type: 'located', documentId, location: locate(url), atMs: 1 }) as const;

function open() {
  const stored = new Map<number, TabState>();
  const views = new Map<number, PageView>();
  let writes = 0;
  const tabs = createTabs({
    store: {
      load: async () => [...stored.values()],
      async save(tab) {
        writes += 1;
        stored.set(tab.tabId, tab);
      },
      remove: async (tabId) => void stored.delete(tabId),
    },
    async publish(tabId, view) {
      writes += 1;
      if (view) views.set(tabId, view);
      else views.delete(tabId);
    },
  });
  const see = async (tabId: number) => tabs.save(await tabs.get(tabId), located(`d${tabId}`));
  return { tabs, stored, views, see, writes: () => writes };
}
const view = { title: 'Home' } as PageView;

describe('the portal tabs that are known', () => {
  it('are a hundred at most: the one not heard of for longest goes, with its view', async () => {
    const { tabs, stored, views, see } = open();
    await see(0);
    await tabs.publish(0, view);
    await see(1);
    await tabs.publish(1, view);
    await tabs.save(await tabs.get(0), located('d0', pages.users));
    for (let tabId = 2; tabId <= 100; tabId += 1) await see(tabId);
    expect(stored.size).toBe(100);
    expect([stored.has(0), stored.has(1)]).toEqual([true, false]);
    expect([...views.keys()]).toEqual([0]);
  });

  it('lose one that shows no portal first', async () => {
    const { tabs, stored, see } = open();
    await see(0);
    await see(1);
    await tabs.save(await tabs.get(1), { type: 'gone' });
    for (let tabId = 2; tabId <= 100; tabId += 1) await see(tabId);
    expect([stored.has(0), stored.has(1)]).toEqual([true, false]);
  });

  it('are written only when something changed', async () => {
    const { tabs, see, writes } = open();
    await see(0);
    await tabs.publish(0, view);
    const before = writes();
    await see(0);
    await tabs.publish(0, { ...view });
    expect(writes()).toBe(before);
  });
});

describe('what is kept of a tab', () => {
  it('is twenty pages whose hint was sent away', () => {
    const pagesOf = Array.from({ length: 1_000 }, (_, page) => ({
      type: 'dismissed' as const,
      page: `p${page}`,
    }));
    const { dismissed } = pagesOf.reduce(advanceTab, newTab(7));
    expect(dismissed).toHaveLength(20);
    expect(dismissed.at(-1)).toBe('p999');
  });

  it('is twenty refused calls', () => {
    const tab = advanceTab(newTab(7), located('d1'));
    const calls = Array.from({ length: 1_000 }, (_, call) => ({
      ...{ type: 'refused' as const, host: 'graph.microsoft.com', path: `/${call}`, atMs: 1 },
    }));
    expect(calls.reduce(advanceTab, tab).refusals).toHaveLength(20);
  });
});
