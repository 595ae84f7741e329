import * as z from 'zod/mini';
import { type Account, type AccountKey, account, type TenantNames } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { surface } from '../pim/eligibility';
import { errorCode } from '../pim/error';
import { type Registration, registration } from '../settings/registration';
import { eachElement, whole } from '../storage/readable';
import { defineRecord } from '../storage/record';
import { type Area, createStored } from '../storage/stored';

/** A list that cannot be read in an account's tenant, and why. */
export const dismissedTrouble = z.object({ surface, code: errorCode });
type DismissedTrouble = z.infer<typeof dismissedTrouble>;

const signedIn = z.object({
  account,
  registration,
  /** When its tenant was last asked for its name; absent: never. */
  askedAtMs: z.catch(z.optional(z.number()), undefined),
  /** What its person does not want to be told of again. */
  dismissed: z.catch(z.optional(z.array(dismissedTrouble)), undefined),
});
export type SignedIn = z.infer<typeof signedIn>;

export const accountsRecord = defineRecord({
  key: 'accounts',
  version: 1,
  migrations: [],
  read: eachElement(whole(signedIn)),
  empty: [],
});

const isOf =
  (key: AccountKey) =>
  (entry: SignedIn): boolean =>
    accountKey(entry.account) === key;

export type Accounts = ReturnType<typeof createAccounts>;

/**
 * Who signed in here, and with which application: kept on disk so that a restarted browser can ask
 * for the same person without a window. No token is among it.
 */
export function createAccounts(area: Area) {
  const stored = createStored(area, accountsRecord);
  let known: SignedIn[] = [];

  return {
    /** Reads them once; the other functions answer from what was read. */
    async load(): Promise<void> {
      known = await stored.read();
    },
    all: (): Account[] => known.map((entry) => entry.account),
    find: (key: AccountKey): Account | undefined =>
      known.find((entry) => accountKey(entry.account) === key)?.account,
    /** Whether an eligibility key is one of an account that is signed in here. */
    owns: (key: string): boolean =>
      known.some((entry) => key.startsWith(`${accountKey(entry.account)}|`)),
    registrationOf: (wanted: Account): Registration | undefined =>
      known.find((entry) => accountKey(entry.account) === accountKey(wanted))?.registration,
    /** Adds an account, or another application for a known one, whose tenant keeps its name. */
    async add(added: SignedIn): Promise<void> {
      const isSame = isOf(accountKey(added.account));
      known = await stored.update((all) => {
        const before = all.find(isSame);
        const tenant = added.account.tenant ?? before?.account.tenant;
        return [
          ...all.filter((entry) => !isSame(entry)),
          { ...before, ...added, account: { ...added.account, ...(tenant && { tenant }) } },
        ];
      });
    },
    /** What is known of an account's tenant, and when it was last asked; 0: never. */
    tenantOf(wanted: Account): { tenant: TenantNames | undefined; askedAtMs: number } {
      const found = known.find(isOf(accountKey(wanted)));
      return { tenant: found?.account.tenant, askedAtMs: found?.askedAtMs ?? 0 };
    },
    /** Keeps what a tenant said of itself; one that says nothing any more keeps its names. */
    async setTenant(
      wanted: Account,
      tenant: TenantNames | undefined,
      askedAtMs: number,
    ): Promise<void> {
      const isSame = isOf(accountKey(wanted));
      known = await stored.update((all) =>
        all.map((entry) =>
          isSame(entry)
            ? { ...entry, askedAtMs, account: { ...entry.account, ...(tenant && { tenant }) } }
            : entry,
        ),
      );
    },
    dismissedOf: (wanted: Account): DismissedTrouble[] =>
      known.find(isOf(accountKey(wanted)))?.dismissed ?? [],
    /** Remembers that the person was told of a list that cannot be read. */
    async dismiss(key: AccountKey, trouble: DismissedTrouble): Promise<void> {
      const isSame = isOf(key);
      known = await stored.update((all) =>
        all.map((entry) => {
          const others = (entry.dismissed ?? []).filter(
            ({ surface }) => surface !== trouble.surface,
          );
          return isSame(entry) ? { ...entry, dismissed: [...others, trouble] } : entry;
        }),
      );
    },
    async remove(key: AccountKey): Promise<void> {
      known = await stored.update((all) =>
        all.filter((entry) => accountKey(entry.account) !== key),
      );
    },
  };
}
