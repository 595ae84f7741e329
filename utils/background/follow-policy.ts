import type { Accounts } from '../elevation/accounts';
import type { Lists } from '../elevation/lists';
import type { Account } from '../pim/account';
import { troubleOf } from './overview';

/** Policy changed while running: it holds at once, in the worker, in views and on pages. */
export async function followPolicy(deps: {
  accounts: Accounts;
  lists: Lists;
  mayUse: (account: Account) => boolean;
  publish: () => Promise<void>;
}): Promise<void> {
  const { accounts, lists } = deps;
  await deps.publish();
  // Those that may not go on, and those that may again.
  const changed = accounts
    .all()
    .filter((account) => !deps.mayUse(account) || troubleOf(deps, account));
  await Promise.all(changed.map(lists.refresh));
}
