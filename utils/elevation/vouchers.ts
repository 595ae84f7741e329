import * as z from 'zod/mini';
import type { AccountKey } from '../pim/account';
import type { Item } from '../pim/item';
import { STALE_INTENT_MS } from '../pim/machine/timing';
import type { Area } from '../storage/stored';

/** Session record: what its person has just confirmed, by the item's id. */
const vouchersKey = 'vouchers';
const vouchersRecord = z.catch(
  z.record(z.string(), z.object({ account: z.string(), confirmed: z.string(), atMs: z.number() })),
  {},
);

export type Vouchers = ReturnType<typeof createVouchers>;

/**
 * Says of an item that is not sent yet that its person confirmed exactly this, in this run of the
 * browser. The journal outlives the browser and lies on disk; these vouchers lie in
 * `storage.session`, which no content script reaches. A new worker sends only what is vouched for,
 * so that nobody who gets at the disk, and no restart of the browser, can activate a role.
 */
export function createVouchers(of: {
  session: Area;
  now: () => number;
  /** A voucher that could not be written: its item is a draft for the next worker. */
  onTrouble: (cause: unknown) => void;
}) {
  let vouchers: z.infer<typeof vouchersRecord> = {};

  async function write(): Promise<void> {
    await of.session.set({ [vouchersKey]: vouchers });
  }

  return {
    async load(): Promise<void> {
      vouchers = vouchersRecord.parse((await of.session.get(vouchersKey))[vouchersKey] ?? {});
    },
    /** Need not be awaited: without its voucher an item is a draft, and nothing is lost. */
    vouch(item: Item): void {
      const atMs = of.now();
      const recent = Object.entries(vouchers).filter(
        ([, one]) => atMs - one.atMs < STALE_INTENT_MS,
      );
      const voucher = { account: item.account, confirmed: confirmedText(item), atMs };
      vouchers = { ...Object.fromEntries(recent), [item.id]: voucher };
      write().catch(of.onTrouble);
    },
    /** What was refused to its person is never sent. */
    revoke(id: string): void {
      const { [id]: _, ...others } = vouchers;
      vouchers = others;
      write().catch(of.onTrouble);
    },
    isVouched: (item: Item): boolean => vouchers[item.id]?.confirmed === confirmedText(item),
    /** Nothing of an account that signs out stays. */
    async forget(account: AccountKey): Promise<void> {
      vouchers = Object.fromEntries(
        Object.entries(vouchers).filter(([, one]) => one.account !== account),
      );
      await write();
    },
  };
}

/** Everything that decides what is sent, for whom and to what end. */
function confirmedText({ account, eligibility, ask }: Item): string {
  const { key, role, scope, scheduleId, condition } = eligibility;
  const { durationMs, justification, ticket } = ask;
  const asked = [durationMs, justification, ticket?.number, ticket?.system];
  const what = [key, role.id, scope.id, scheduleId, condition?.text, condition?.version];
  return JSON.stringify([account, ...what, ...asked]);
}
