import type { Notice } from '../../messages/facts';
import type { PagesPorts } from './pages-ports';
import type { TabState } from './tab-state';
import type { Tabs } from './tabs';

/** Tells a tab's document what its hint says now, and notes it: nothing is told twice. */
export const createPageNotifier =
  ({ notify }: Pick<PagesPorts, 'notify'>, tabs: Tabs) =>
  async (tab: TabState, notice: Exclude<Notice, { type: 'ping' }>): Promise<void> => {
    const hint = JSON.stringify(notice.hint);
    const isKnown = hint === (tab.lastHint ?? 'null');
    if (!tab.documentId || (notice.type === 'say' && isKnown)) return;
    await tabs.save(tab, { type: 'notified', hint });
    await notify(tab.tabId, tab.documentId, notice);
  };
