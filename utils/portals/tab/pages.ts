import { createQueue } from '../../async/queue';
import type { AccountKey } from '../../pim/account';
import { createAssessor } from './assess-tabs';
import { createAccountChooser } from './choose-account';
import { createFactIntake } from './fact-intake';
import { createFactHandler } from './handle-fact';
import type { PagesPorts } from './pages-ports';
import { createTabs } from './tabs';

/**
 * Keeps what is known of every portal tab, from what its documents tell: facts in, cards and hints
 * out. One thing happens at a time; a killed worker goes on from the store.
 */
export function createPages(ports: PagesPorts) {
  const tabs = createTabs(ports);
  const assessor = createAssessor(ports, tabs);
  const handleFact = createFactHandler(ports, tabs, assessor);
  const chooseAccount = createAccountChooser(ports, tabs);
  const inTurn = createQueue();

  return {
    // One fact a turn, so that whatever a person wants comes in between.
    onFact: createFactIntake(ports, (fact, from) => inTurn(() => handleFact(fact, from))),

    /** The person said whose page it is. */
    choose: (tabId: number, documentId: string, key: AccountKey): Promise<void> =>
      inTurn(async () => {
        if (await chooseAccount(tabId, documentId, key)) await assessor.assessAll();
      }),

    /** Lists, accounts or settings changed: every page is assessed again. */
    onListsChanged: (): Promise<void> => inTurn(assessor.assessAll),

    /** Forgets tabs that are no more. Tabs are not watched, so do this when the worker starts. */
    sweep: (liveTabIds: number[]): Promise<void> => inTurn(() => tabs.sweep(liveTabIds)),
  };
}
