import type { Fact, FactSender } from '../../messages/facts';
import { locate } from '../location/locate';
import { knownPage } from '../needs/known-page';
import { isApiCall } from '../refusals/api-hosts';
import { scrubPath } from '../refusals/scrub-path';
import { unknownHere } from '../refusals/unknown-here';
import { namedAccount } from '../suggest/whose-page';
import type { Assessor } from './assess-tabs';
import { pageLocation } from './page-state';
import type { PagesPorts } from './pages-ports';
import type { TabState } from './tab-state';
import type { Tabs } from './tabs';

/** What follows from one fact that a portal's document told. */
export function createFactHandler(ports: PagesPorts, tabs: Tabs, { stateOf, assess }: Assessor) {
  /** Keeps what the catalogue has no words for. */
  async function reportUnknown(tab: TabState): Promise<void> {
    const location = pageLocation(tab);
    if (!location) return;
    const data = await ports.data();
    const known = knownPage(location, ports.settings().rules, data) !== undefined;
    const lines = unknownHere(location, known, tab.refusals, data.catalogue);
    if (lines.length) ports.reportUnknown(lines);
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

  async function onMoved(tab: TabState): Promise<void> {
    await reportUnknown(tab);
    return assess(tab);
  }

  async function onRefused(tab: TabState, host: string, path: string): Promise<void> {
    // Scrubbed by the page already; done again, because a page is not to be trusted with it.
    const call = { host, path: scrubPath(path), atMs: ports.now() };
    if (!isApiCall(host, call.path)) return;
    const refused = await tabs.save(tab, { type: 'refused', ...call });
    await reportUnknown(refused);
    return assess(refused);
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
    if (fact.type === 'located') return onMoved(await moved(tab, from, fact.fresh));
    if (from.documentId !== tab.documentId) return;
    if (fact.type === 'gone') return assess(await tabs.save(tab, { type: 'gone' }));
    // Where nothing is shown, no person clicked.
    if ((tab.lastHint ?? 'null') === 'null') return;
    if (fact.type === 'hintClicked') return ports.openPopup(from.tabId);
    return assess(await dismiss(tab));
  };
}
