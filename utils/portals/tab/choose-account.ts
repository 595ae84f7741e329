import type { AccountKey } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import { withChoice } from '../suggest/choices';
import { possibleAccounts } from '../suggest/whose-page';
import { pageLocation } from './assess-page';
import type { PagesPorts } from './pages-ports';
import type { Tabs } from './tabs';

/**
 * Takes what the person said of whose page it is. Somebody of another tenant than its address names is
 * nobody, and what was said of a document that the tab shows no more is said of nothing.
 * @returns chooses; resolves with whether the choice counts
 */
export const createAccountChooser =
  (ports: Pick<PagesPorts, 'lists' | 'choices' | 'hosts'>, tabs: Tabs) =>
  async (tabId: number, documentId: string, key: AccountKey): Promise<boolean> => {
    const tab = await tabs.get(tabId);
    const location = tab.documentId === documentId ? pageLocation(tab) : null;
    const accounts = ports.lists().map(({ account }) => account);
    const possible = location && possibleAccounts(location, accounts);
    const chosen = possible?.accounts.find((account) => accountKey(account) === key);
    if (!location || !possible || !chosen) return false;
    await ports.choices.change((before) => withChoice(before, location, possible, chosen));
    ports.hosts.set(location.host, key);
    return true;
  };
