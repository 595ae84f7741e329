import * as z from 'zod/mini';
import { type Account, type AccountKey, account } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { type Registration, registration } from '../settings/shape';
import { type Area, createStored } from '../storage/stored';

const signedIn = z.object({ account, registration });
export type SignedIn = z.infer<typeof signedIn>;

export type Accounts = ReturnType<typeof createAccounts>;

/**
 * Who signed in here, and with which application: kept on disk so that a restarted browser can ask
 * for the same person without a window. No token is among it.
 */
export function createAccounts(area: Area) {
  const stored = createStored({
    area,
    key: 'accounts',
    version: 1,
    schema: z.array(signedIn),
    empty: [],
  });
  let known: SignedIn[] = [];

  return {
    /** Reads them once; the other functions answer from what was read. */
    async load(): Promise<void> {
      known = await stored.read();
    },
    all: (): Account[] => known.map((one) => one.account),
    find: (key: AccountKey): Account | undefined =>
      known.find((one) => accountKey(one.account) === key)?.account,
    /** Whether an eligibility key is one of an account that is signed in here. */
    owns: (key: string): boolean =>
      known.some((one) => key.startsWith(`${accountKey(one.account)}|`)),
    registrationOf: (of: Account): Registration | undefined =>
      known.find((one) => accountKey(one.account) === accountKey(of))?.registration,
    async add(added: SignedIn): Promise<void> {
      const key = accountKey(added.account);
      known = await stored.update((all) => [
        ...all.filter((one) => accountKey(one.account) !== key),
        added,
      ]);
    },
    async remove(key: AccountKey): Promise<void> {
      known = await stored.update((all) => all.filter((one) => accountKey(one.account) !== key));
    },
  };
}
