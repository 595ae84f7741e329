import * as z from 'zod/mini';
import type { AccountKey } from '../pim/account';
import { DAY_MS } from '../pim/duration';
import { type ActivationInput, activationInput } from '../pim/elevation/elevation';
import type { Remembered } from '../pim/elevation/role-defaults';
import { type Area, createStored } from '../storage/stored';

/** Reasons and drafts are forgotten after so long. */
const KEEP_MS = 30 * DAY_MS;

const dated = z.record(z.string(), z.object({ input: activationInput, atMs: z.number() }));
type Dated = z.infer<typeof dated>;

export type Memory = ReturnType<typeof createMemory>;

/**
 * What was last sent for each role, and what was typed but not sent: `reasons` and `drafts`.
 * @param isOurs whether the account of an eligibility key is signed in here: of one that has left
 * meanwhile nothing is written any more
 */
export function createMemory(area: Area, now: () => number, isOurs: (key: string) => boolean) {
  const reasons = createStored({ area, key: 'reasons', version: 1, schema: dated, empty: {} });
  const drafts = createStored({ area, key: 'drafts', version: 1, schema: dated, empty: {} });

  const isFresh = ({ atMs }: Dated[string]): boolean => now() - atMs < KEEP_MS;
  const fresh = (all: Dated): Dated =>
    Object.fromEntries(Object.entries(all).filter(([, one]) => isFresh(one)));
  const without = (all: Dated, unwanted: (key: string) => boolean): Dated =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !unwanted(key)));

  return {
    /** Keeps what is being typed; null forgets it. */
    async saveDraft(key: string, draft: ActivationInput | null): Promise<void> {
      await drafts.update((all) => ({
        ...without(fresh(all), (one) => one === key),
        ...(draft && isOurs(key) && { [key]: { input: draft, atMs: now() } }),
      }));
    },
    /** Keeps what was sent; the draft has become it. */
    async saveSent(key: string, sent: ActivationInput): Promise<void> {
      await reasons.update((all) => ({
        ...fresh(all),
        ...(isOurs(key) && { [key]: { input: sent, atMs: now() } }),
      }));
      await drafts.update((all) => without(fresh(all), (one) => one === key));
    },
    /** By eligibility key, for one account. */
    async of(account: AccountKey): Promise<Record<string, Remembered>> {
      const found: Record<string, Remembered> = {};
      for (const [key, one] of Object.entries(fresh(await reasons.read()))) {
        if (key.startsWith(`${account}|`)) found[key] = { lastSent: one };
      }
      for (const [key, one] of Object.entries(fresh(await drafts.read()))) {
        if (key.startsWith(`${account}|`)) found[key] = { ...found[key], draft: one.input };
      }
      return found;
    },
    /** Takes out what has become old; writes nothing when there is none. */
    async expire(): Promise<void> {
      const expired = (all: Dated): Dated => (Object.values(all).every(isFresh) ? all : fresh(all));
      await Promise.all([reasons.update(expired), drafts.update(expired)]);
    },
    async forget(account: AccountKey): Promise<void> {
      const its = (key: string) => key.startsWith(`${account}|`);
      await Promise.all([reasons, drafts].map((kept) => kept.update((all) => without(all, its))));
    },
  };
}
