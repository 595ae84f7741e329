import * as z from 'zod/mini';
import { type Account, type AccountKey, account, type TenantNames } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { type Registration, registration } from '../settings/registration';
import { type Area, createStored } from '../storage/stored';

const signedIn = z.object({
  account,
  registration,
  /** When its tenant was last asked for its name; absent: never. */
  askedAtMs: z.catch(z.optional(z.number()), undefined),
});
export type SignedIn = z.infer<typeof signedIn>;

const isOf =
  (key: AccountKey) =>
  (one: SignedIn): boolean =>
    accountKey(one.account) === key;

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
    /** Adds an account, or another application for a known one, whose tenant keeps its name. */
    async add(added: SignedIn): Promise<void> {
      const isSame = isOf(accountKey(added.account));
      known = await stored.update((all) => {
        const before = all.find(isSame);
        const tenant = added.account.tenant ?? before?.account.tenant;
        return [
          ...all.filter((one) => !isSame(one)),
          { ...before, ...added, account: { ...added.account, ...(tenant && { tenant }) } },
        ];
      });
    },
    /** What is known of an account's tenant, and when it was last asked; 0: never. */
    tenantOf(of: Account): { tenant: TenantNames | undefined; askedAtMs: number } {
      const found = known.find(isOf(accountKey(of)));
      return { tenant: found?.account.tenant, askedAtMs: found?.askedAtMs ?? 0 };
    },
    /** Keeps what a tenant said of itself; one that says nothing any more keeps its names. */
    async setTenant(
      of: Account,
      tenant: TenantNames | undefined,
      askedAtMs: number,
    ): Promise<void> {
      const isSame = isOf(accountKey(of));
      known = await stored.update((all) =>
        all.map((one) =>
          isSame(one)
            ? { ...one, askedAtMs, account: { ...one.account, ...(tenant && { tenant }) } }
            : one,
        ),
      );
    },
    async remove(key: AccountKey): Promise<void> {
      known = await stored.update((all) => all.filter((one) => accountKey(one.account) !== key));
    },
  };
}
