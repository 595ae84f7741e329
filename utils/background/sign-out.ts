import type { Ends } from '../badge/ends';
import type { Accounts } from '../elevation/accounts';
import type { History } from '../elevation/history';
import type { Journal } from '../elevation/journal';
import type { Lists } from '../elevation/lists';
import type { SignIn } from '../elevation/sign-in';
import type { Vouchers } from '../elevation/vouchers';
import type { AccountKey } from '../pim/account';
import { objectIdIn } from '../pim/account-key';
import type { Memory } from '../settings/remembered';
import type { Publisher } from '../snapshot/publish';
import type { Area } from '../storage/stored';
import type { PageKeeper } from './page-keeper';
import type { Upkeep } from './upkeep';

/** Session record of a sign-out under way: the next worker ends what a killed one began. */
const leavingKey = 'signingOut';

/** Signs an account out and removes everything it left here: tokens, roles, requests, reasons. */
export function createSignOut(of: {
  session: Area;
  accounts: Accounts;
  signIn: SignIn;
  journal: Journal;
  memory: Memory;
  history: History;
  ends: Ends;
  lists: Lists;
  publisher: Publisher;
  pages: PageKeeper;
  vouchers: Vouchers;
  upkeep: Upkeep;
  publish: () => Promise<void>;
}) {
  async function signOut(key: AccountKey): Promise<void> {
    await of.session.set({ [leavingKey]: key });
    const account = of.accounts.find(key);
    // First, so that whatever is still in the air for it writes nothing afterwards.
    if (account) await of.signIn.signOut(account);
    await of.journal.removeWhere((item) => item.account === key);
    await of.memory.forget(key);
    await of.history.forget(key);
    await of.ends.forget(key);
    await of.vouchers.forget(key);
    await of.upkeep.forgetDamaged(objectIdIn(key));
    of.lists.forget(key);
    await of.publisher.forget(key);
    await of.pages.forget(key);
    await of.publish();
    await of.session.remove(leavingKey);
  }

  /** Ends a sign-out whose worker died. */
  async function resume(): Promise<void> {
    const key = (await of.session.get(leavingKey))[leavingKey];
    if (typeof key === 'string') await signOut(key);
  }

  return { signOut, resume };
}
