import type { PageData } from '../data/page-data';
import { createPageNotifier } from './notify-page';
import type { PageContext } from './page-context';
import { type PageState, pageStateOf } from './page-state';
import type { PagesPorts } from './pages-ports';
import type { TabState } from './tab-state';
import type { Tabs } from './tabs';

/** Works out how a tab's page stands, publishes its card and tells the page what its hint says. */
export function createAssessor(ports: PagesPorts, tabs: Tabs) {
  const notifyPage = createPageNotifier(ports, tabs);

  const contextOf = ({ location }: TabState, data: PageData): PageContext => ({
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

  const stateOf = async (tab: TabState): Promise<PageState | undefined> =>
    pageStateOf(tab, contextOf(tab, await ports.data()));

  /** Publishes a tab's card and tells its page what the hint says. */
  async function show(tab: TabState, state: PageState | undefined): Promise<void> {
    await tabs.publish(tab.tabId, state?.view ?? null);
    if (!state || !ports.maySpeak()) return;
    const { page, hint, unmet, reloadAfterMs: afterMs } = state;
    const assessed = await tabs.save(tab, { type: 'assessed', unmet, spoke: hint !== null });
    if (afterMs === null) return notifyPage(assessed, { type: 'say', hint });
    const times = afterMs === 0 ? 1 : (tab.reloaded?.times ?? 0) + 1;
    const reload = { page, account: state.view.account, atMs: ports.now(), times };
    const asked = await tabs.save(assessed, { type: 'reloadAsked', ...reload });
    const auto = ports.settings().autoReload;
    return notifyPage(asked, { type: 'reload', hint, auto, afterMs });
  }

  const assess = async (tab: TabState): Promise<void> => show(tab, await stateOf(tab));

  return {
    stateOf,
    show,
    assess,
    /** Every tab that shows a portal's page. */
    async assessAll(): Promise<void> {
      for (const tab of await tabs.all()) if (tab.documentId) await assess(tab);
    },
  };
}
export type Assessor = ReturnType<typeof createAssessor>;
