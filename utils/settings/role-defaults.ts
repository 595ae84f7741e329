import type { AccountKey } from '../pim/account';
import { RETENTION_MS } from '../pim/duration';
import type { ActivationInput, TypedInput } from '../pim/elevation/elevation';
import type { RoleDefaults } from '../pim/elevation/role-defaults';
import { type Area, createStored } from '../storage/stored';
import { type DatedInputs, draftsRecord, reasonsRecord } from './role-defaults-records';

export type RoleDefaultsStore = ReturnType<typeof createRoleDefaults>;

/**
 * What each role's form starts from: what was last sent for it, and what was typed but not sent,
 * stored as `reasons` and `drafts`.
 * @param isOurs whether the account of an eligibility key is signed in here: of one that has left
 * meanwhile nothing is written any more
 */
export function createRoleDefaults(
  area: Area,
  now: () => number,
  isOurs: (key: string) => boolean,
) {
  const reasons = createStored(area, reasonsRecord);
  const drafts = createStored(area, draftsRecord);

  const isFresh = ({ atMs }: DatedInputs[string]): boolean => now() - atMs < RETENTION_MS;
  const fresh = (all: DatedInputs): DatedInputs =>
    Object.fromEntries(Object.entries(all).filter(([, dated]) => isFresh(dated)));
  const without = (all: DatedInputs, isUnwanted: (key: string) => boolean): DatedInputs =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !isUnwanted(key)));

  return {
    /** Keeps what is being typed; null forgets it. */
    async saveDraft(key: string, draft: TypedInput | null): Promise<void> {
      await drafts.update((all) => ({
        ...without(fresh(all), (other) => other === key),
        ...(draft && isOurs(key) && { [key]: { input: draft, atMs: now() } }),
      }));
    },
    /** Keeps what was sent; the draft has become it. */
    async saveSent(key: string, sent: ActivationInput): Promise<void> {
      await reasons.update((all) => ({
        ...fresh(all),
        ...(isOurs(key) && { [key]: { input: sent, atMs: now() } }),
      }));
      await drafts.update((all) => without(fresh(all), (other) => other === key));
    },
    /** The defaults of one account's roles, by eligibility key. */
    async forAccount(account: AccountKey): Promise<Record<string, RoleDefaults>> {
      const found: Record<string, RoleDefaults> = {};
      for (const [key, lastSent] of Object.entries(fresh(await reasons.read()))) {
        if (isOf(account, key)) found[key] = { lastSent };
      }
      for (const [key, { input }] of Object.entries(fresh(await drafts.read()))) {
        if (isOf(account, key)) found[key] = { ...found[key], draft: input };
      }
      return found;
    },
    /** Takes out what has become old; writes nothing when there is none. */
    async expire(): Promise<void> {
      const expired = (all: DatedInputs): DatedInputs =>
        Object.values(all).every(isFresh) ? all : fresh(all);
      await Promise.all([reasons.update(expired), drafts.update(expired)]);
    },
    /** Takes out everything of an account that leaves. */
    async forget(account: AccountKey): Promise<void> {
      const others = (all: DatedInputs) => without(all, (key) => isOf(account, key));
      await Promise.all([reasons.update(others), drafts.update(others)]);
    },
  };
}

/** Eligibility keys begin with their account's. */
const isOf = (account: AccountKey, key: string): boolean => key.startsWith(`${account}|`);
