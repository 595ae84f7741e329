import type { Ends } from '../badge/ends';
import type { Accounts } from '../elevation/accounts';
import type { Impact } from '../elevation/impact';
import type { Journal } from '../elevation/journal';
import type { Lists } from '../elevation/lists';
import type { AccountKey } from '../pim/account';
import type { RoleDefaultsStore } from '../settings/role-defaults';
import { elevationsApart } from '../snapshot/names-apart';
import type { Publisher } from '../snapshot/publish';

/** Shows views the lists and elevations of an account, and keeps on disk when its roles end. */
export async function showAccount(
  deps: {
    accounts: Accounts;
    lists: Lists;
    journal: Journal;
    roleDefaults: RoleDefaultsStore;
    ends: Ends;
    impact: Impact;
    publisher: Publisher;
  },
  key: AccountKey,
): Promise<void> {
  // A refresh may come back after its account signed out: nothing of it is written then.
  const hasLeft = () => !deps.accounts.find(key);
  const account = deps.accounts.find(key);
  if (!account) return deps.lists.forget(key);
  const elevations = (await deps.journal.all()).filter(
    (elevation) => elevation.account === key && !elevation.dismissed,
  );
  const roleDefaults = await deps.roleDefaults.forAccount(key);
  const lists = { ...deps.lists.snapshotOf(account), elevations, roleDefaults };
  const snapshot = { ...lists, elevations: elevationsApart(lists) };
  if (hasLeft()) return;
  await deps.ends.replace(snapshot, await deps.impact.carriersNow());
  if (hasLeft()) return;
  await deps.publisher.snapshot(snapshot);
}
