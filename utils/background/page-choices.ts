import type { Accounts } from '../elevation/accounts';
import { type AccountKey, accountKeySchema } from '../pim/account';
import { type Choices, withoutAccount } from '../portals/suggest/choices';
import { eachEntry, whole } from '../storage/readable';
import { defineRecord } from '../storage/record';
import { type Area, createStored } from '../storage/stored';

export const pageAccountsRecord = defineRecord({
  key: 'pageAccounts',
  version: 1,
  migrations: [],
  read: eachEntry(whole(accountKeySchema)),
  empty: {},
});

/**
 * Keeps what a person said about whose a page is. On disk: what somebody said once holds for the next
 * browser, too.
 */
export function createPageChoices({ local, accounts }: { local: Area; accounts: Accounts }) {
  const stored = createStored(local, pageAccountsRecord);
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
