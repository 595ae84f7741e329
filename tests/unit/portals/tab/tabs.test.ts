import { describe, expect, it } from 'vitest';
import { locate } from '../../../../utils/portals/location/locate';
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
  const visit = async (tabId: number) => tabs.save(await tabs.get(tabId), located(`d${tabId}`));
  return { tabs, stored, views, visit, writes: () => writes };
}
const view = { title: 'Home' } as PageView;

describe('the stored portal tabs', () => {
  it('are a hundred at most: the one without news for longest is removed, with its view', async () => {
    const { tabs, stored, views, visit } = open();
    await visit(0);
    await tabs.publish(0, view);
    await visit(1);
    await tabs.publish(1, view);
    await tabs.save(await tabs.get(0), located('d0', pages.users));
    for (let tabId = 2; tabId <= 100; tabId += 1) await visit(tabId);
    expect(stored.size).toBe(100);
    expect([stored.has(0), stored.has(1)]).toEqual([true, false]);
    expect([...views.keys()]).toEqual([0]);
  });

  it('lose first one that shows no portal', async () => {
    const { tabs, stored, visit } = open();
    await visit(0);
    await visit(1);
    await tabs.save(await tabs.get(1), { type: 'gone' });
    for (let tabId = 2; tabId <= 100; tabId += 1) await visit(tabId);
    expect([stored.has(0), stored.has(1)]).toEqual([true, false]);
  });

  it('are written only when something changed', async () => {
    const { tabs, visit, writes } = open();
    await visit(0);
    await tabs.publish(0, view);
    const before = writes();
    await visit(0);
    await tabs.publish(0, { ...view });
    expect(writes()).toBe(before);
  });
});
