import { browser } from 'wxt/browser';
import { accountKey } from '../pim/account-key';
import { type Summary, withRows } from './account-records';
import { isViewed, overviewKey, pageKey, popupIntentKey, rowsKey, snapshotKey } from './keys';
import { createRowsCache, type RowsCache } from './rows-cache';
import type { Overview, PageView, PopupIntent, Snapshot } from './shape';

/** Everything a view paints from. Undefined parts have not been published yet. */
export type View = {
  overview: Overview | undefined;
  /** One per signed-in account, in the order they were added. */
  snapshots: Snapshot[];
  page: PageView | undefined;
  intent: PopupIntent | undefined;
};

const empty: View = { overview: undefined, snapshots: [], page: undefined, intent: undefined };

/** The tab whose page card is wanted. Both are asked while the storage is read. */
export type ViewedTab = {
  id: Promise<number | undefined>;
  /** Whether its document still is the one that was told of. */
  isThere: Promise<boolean>;
};

/**
 * Reads the snapshot from `storage.session` and follows it. The background is its only writer and
 * only trusted contexts can reach the area, so views take it as it is and stay small.
 * @param onChange called with the first view as soon as it is read, then on every change
 * @returns stops following
 */
export function subscribeView(
  tab: ViewedTab | undefined,
  onChange: (view: View) => void,
): () => void {
  const rows = createRowsCache();
  let running = false;
  let again = false;

  async function read(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    onChange(await readView(tab, rows));
    running = false;
    if (again) {
      again = false;
      await read();
    }
  }

  const listener = (changes: Record<string, unknown>): void => {
    const keys = Object.keys(changes);
    rows.changed(keys);
    if (keys.some(isViewed)) void read();
  };
  browser.storage.session.onChanged.addListener(listener);
  void read();
  return () => browser.storage.session.onChanged.removeListener(listener);
}

async function readView(tab: ViewedTab | undefined, rows: RowsCache): Promise<View> {
  const [first, tabId] = await Promise.all([
    browser.storage.session.get([overviewKey, popupIntentKey]),
    tab?.id,
  ]);
  const overview = first[overviewKey] as Overview | undefined;
  if (!overview) return empty;
  const accounts = overview.accounts.map(accountKey);
  const pageAt = tabId === undefined ? [] : [pageKey(tabId)];
  const wanted = rows.wanted(accounts.map(rowsKey));
  const [stored, isThere] = await Promise.all([
    browser.storage.session.get([...accounts.map(snapshotKey), ...wanted, ...pageAt]),
    tab?.isThere,
  ]);
  rows.take(stored, wanted);
  return {
    overview,
    snapshots: accounts.flatMap((account) =>
      withRows(stored[snapshotKey(account)] as Summary | undefined, rows.of(rowsKey(account))),
    ),
    page: isThere ? (stored[pageAt[0] ?? ''] as PageView | undefined) : undefined,
    intent: first[popupIntentKey] as PopupIntent | undefined,
  };
}
