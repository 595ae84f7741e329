import type { Accounts } from '../elevation/accounts';
import type { AccountKey } from '../pim/account';
import { type Choices, choices, withoutAccount } from '../portals/suggest/choices';
import { type Area, createStored } from '../storage/stored';

/**
 * Keeps what a person said about whose a page is. On disk: what somebody said once holds for the next
 * browser, too.
 */
export function createPageChoices({ local, accounts }: { local: Area; accounts: Accounts }) {
  const stored = createStored({
    ...{ area: local, key: 'pageAccounts' as const, version: 1 },
    ...{ schema: choices, empty: {} },
  });
  let current: Choices = {};

  /** Nothing is kept of somebody who is not signed in. */
  async function change(changed: (before: Choices) => Choices): Promise<void> {
    current = await stored.update((before) => {
      const next = changed(before);
      const gone = Object.values(next).filter((key) => !accounts.find(key));
      return gone.reduce(withoutAccount, next);
    });
  }

  return {
    get: (): Choices => current,
    change,
    load: (): Promise<void> => change((all) => all),
    forget: (account: AccountKey): Promise<void> => change((all) => withoutAccount(all, account)),
  };
}
