import type { AccountKey } from '../../pim/account';
import type { Location } from '../location/location';
import type { TabState } from './tab-state';

export type TabEvent =
  | {
      type: 'located';
      documentId: string;
      location: Location | undefined;
      atMs: number;
      fresh?: boolean | undefined;
    }
  | { type: 'refused'; host: string; path: string; atMs: number }
  | { type: 'gone' }
  | { type: 'dismissed'; page: string }
  | { type: 'reloadAsked'; page: string; account: AccountKey | null; atMs: number; times: number }
  | { type: 'assessed'; unmet: boolean; spoke: boolean }
  | { type: 'notified'; hint: string };

/** More refused calls than this say nothing new. */
const MOST_REFUSALS = 20;

/** So many pages of a tab stay without their hint; the earliest come back. */
const MOST_DISMISSED = 20;

/** What is known of a page that was opened just now. */
const opened: Pick<TabState, 'refusals' | 'unmet' | 'spoke'> = {
  refusals: [],
  unmet: false,
  spoke: false,
};

/** A tab nothing is known of yet. */
export function newTab(tabId: number): TabState {
  return {
    tabId,
    documentId: null,
    location: null,
    deniedAt: null,
    loadedAtMs: 0,
    openedAtMs: 0,
    ...opened,
    lastHint: null,
    dismissed: [],
    reloaded: null,
  };
}

/** Whether a place is the Azure shell's own page for people who may not see what they asked for. */
export function isNoAccessPage(location: Location | null | undefined): boolean {
  const place = location?.place;
  return (
    place?.kind === 'blade' &&
    place.extension === 'hubsextension' &&
    place.blade === 'unauthorizedassetblade'
  );
}

const samePlace = (a: Location | null, b: Location | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Portals drop the tenant from the address as one goes on; another one is another document. */
function within(location: Location | undefined, before: Location | null): Location | null {
  if (!location || location.tenant !== null || location.host !== before?.host) {
    return location ?? null;
  }
  return { ...location, tenant: before.tenant };
}

/** What the shell showed its no-access page instead of: in that portal, of the tenant that is named now. */
function deniedAt(tab: TabState, location: Location | null): Location | null {
  if (!isNoAccessPage(location)) return null;
  const before = isNoAccessPage(tab.location) ? tab.deniedAt : tab.location;
  if (before?.host !== location?.host) return null;
  return before && { ...before, tenant: location?.tenant ?? before.tenant };
}

function locate(tab: TabState, event: Extract<TabEvent, { type: 'located' }>): TabState {
  const sameDocument = tab.documentId === event.documentId && !event.fresh;
  const location = sameDocument ? within(event.location, tab.location) : (event.location ?? null);
  if (sameDocument && samePlace(tab.location, location)) return tab;
  return {
    ...tab,
    documentId: event.documentId,
    location,
    deniedAt: deniedAt(tab, location),
    loadedAtMs: sameDocument ? tab.loadedAtMs : event.atMs,
    openedAtMs: event.atMs,
    ...opened,
    lastHint: sameDocument ? tab.lastHint : null,
  };
}

/** The next state of a tab: what a page told, or what was made of it. Pure. */
export function advanceTab(tab: TabState, event: TabEvent): TabState {
  switch (event.type) {
    case 'located':
      return locate(tab, event);
    case 'refused': {
      const { host, path, atMs } = event;
      if (!tab.documentId || tab.refusals.length >= MOST_REFUSALS) return tab;
      if (tab.refusals.some((r) => r.host === host && r.path === path)) return tab;
      return { ...tab, refusals: [...tab.refusals, { host, path, atMs }] };
    }
    case 'gone':
      // The place stays: a reload, or the shell's no-access page, is told from a new page by it.
      return { ...tab, documentId: null, ...opened, lastHint: null };
    case 'dismissed':
      return tab.dismissed.includes(event.page)
        ? tab
        : { ...tab, dismissed: [...tab.dismissed, event.page].slice(-MOST_DISMISSED) };
    case 'reloadAsked': {
      const { page, account, atMs, times } = event;
      return { ...tab, reloaded: { page, account, atMs, times } };
    }
    case 'notified':
      return { ...tab, lastHint: event.hint };
    case 'assessed':
      return {
        ...tab,
        unmet: tab.unmet || event.unmet,
        spoke: tab.spoke || event.spoke,
      };
  }
}
