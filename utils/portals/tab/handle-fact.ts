import type { Fact, FactSender } from '../../messages/facts';
import { locate } from '../location/locate';
import { isApiCall } from '../refusals/api-hosts';
import { scrubPath } from '../refusals/scrub-path';
import { namedAccount } from '../suggest/whose-page';
import type { Assessor } from './assess-tabs';
import type { PagesPorts } from './pages-ports';
import type { TabState } from './tab-state';
import type { Tabs } from './tabs';

/** What follows from one fact that a portal's document told. */
export function createFactHandler(
  ports: PagesPorts,
  tabs: Tabs,
  { stateOf, show, assess }: Assessor,
) {
  /** Assesses the tab for what its page told anew, and keeps what the catalogue has no words for. */
  async function assessAnew(tab: TabState): Promise<void> {
    const state = await stateOf(tab);
    if (state?.unknown.length) ports.reportUnknown(state.unknown);
    return show(tab, state);
  }

  async function dismiss(tab: TabState): Promise<TabState> {
    const page = (await stateOf(tab))?.page;
    return page ? tabs.save(tab, { type: 'dismissed', page }) : tab;
  }

  /** The tab, once it is known to be where its browser says that it is. */
  async function moved(tab: TabState, from: FactSender, fresh?: boolean): Promise<TabState> {
    const { documentId } = from;
    const [location, atMs] = [locate(from.url), ports.now()];
    const next = await tabs.save(tab, { type: 'located', documentId, location, atMs, fresh });
    const accounts = ports.lists().map(({ account }) => account);
    const account = next.location && namedAccount(next.location, accounts);
    if (next.location && account) ports.hosts.set(next.location.host, account);
    return next;
  }

  async function onRefused(tab: TabState, host: string, path: string): Promise<void> {
    // Scrubbed by the page already; done again, because a page is not to be trusted with it.
    const call = { host, path: scrubPath(path), atMs: ports.now() };
    if (!isApiCall(host, call.path)) return;
    return assessAnew(await tabs.save(tab, { type: 'refused', ...call }));
  }

  return async function handleFact(fact: Fact, from: FactSender): Promise<void> {
    const tab = await tabs.get(from.tabId);
    if (fact.type === 'refused') {
      const { documentId } = tab;
      const isTop = from.frameId === 0;
      if (!documentId || (isTop && from.documentId !== documentId)) return;
      // Pages tell of their moves at their leisure; the browser says where the tab was at this one.
      return onRefused(await moved(tab, { ...from, documentId }), fact.host, fact.path);
    }
    if (fact.type === 'located') return assessAnew(await moved(tab, from, fact.fresh));
    if (from.documentId !== tab.documentId) return;
    if (fact.type === 'gone') return assess(await tabs.save(tab, { type: 'gone' }));
    // Where nothing is shown, no person clicked.
    if ((tab.lastHint ?? 'null') === 'null') return;
    if (fact.type === 'hintClicked') return ports.openPopup(from.tabId);
    return assess(await dismiss(tab));
  };
}
