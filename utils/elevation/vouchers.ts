import * as z from 'zod/mini';
import type { AccountKey } from '../pim/account';
import type { Elevation } from '../pim/elevation/elevation';
import { MAX_RETRY_AFTER_MS, STALE_INTENT_MS } from '../pim/elevation/machine/timing';
import type { Area } from '../storage/stored';

/** Session record: what its person has just confirmed, by the elevation's id. */
const vouchersKey = 'vouchers';
const voucher = z.object({
  account: z.string(),
  confirmed: z.string(),
  atMs: z.number(),
  /** The service has it wait until then. */
  waitsUntilMs: z.optional(z.number()),
});
type Voucher = z.infer<typeof voucher>;
const vouchersRecord = z.catch(z.record(z.string(), voucher), {});

/** The service may ask to wait several times: who clicked so long ago may be away. */
const LONGEST_WAIT_MS = 2 * MAX_RETRY_AFTER_MS;

export type Vouchers = ReturnType<typeof createVouchers>;

/**
 * Says of an elevation that is not sent yet that its person confirmed exactly this, in this run of the
 * browser. The journal outlives the browser and lies on disk; these vouchers lie in
 * `storage.session`, which no content script reaches. A new worker sends only what is vouched for,
 * so that nobody who gets at the disk, and no restart of the browser, can activate a role. A voucher
 * is good for five minutes, or for as long as the service asks to wait, half an hour after its click at
 * most, however often it asks; and goes as soon as nothing is to be sent for it any more.
 */
export function createVouchers(deps: {
  session: Area;
  now: () => number;
  /** Whether an account is signed in here: nothing of one that has left is written. */
  isOurs: (account: AccountKey) => boolean;
  /** A voucher that could not be written: its elevation is a draft for the next worker. */
  logError: (cause: unknown) => void;
}) {
  let vouchers: z.infer<typeof vouchersRecord> = {};

  const isNear = (atMs: number): boolean => Math.abs(deps.now() - atMs) < STALE_INTENT_MS;
  const isWaiting = ({ atMs, waitsUntilMs = atMs }: Voucher): boolean =>
    deps.now() >= atMs && deps.now() < waitsUntilMs;
  const isFresh = (voucher: Voucher): boolean =>
    isNear(voucher.atMs) || isWaiting(voucher) || isNear(voucher.waitsUntilMs ?? voucher.atMs);

  async function write(next: Record<string, Voucher>): Promise<void> {
    vouchers = next;
    await deps.session.set({ [vouchersKey]: vouchers });
  }

  /** A voucher that cannot be taken out goes with all others: they only spare somebody a second click. */
  async function writeOrRemove(next: Record<string, Voucher>): Promise<void> {
    await write(next).catch(async (cause) => {
      deps.logError(cause);
      await deps.session.remove(vouchersKey);
    });
  }

  const isVouched = (elevation: Elevation): boolean => {
    const found = vouchers[elevation.id];
    return found !== undefined && isFresh(found) && found.confirmed === confirmedText(elevation);
  };

  return {
    async load(): Promise<void> {
      vouchers = vouchersRecord.parse((await deps.session.get(vouchersKey))[vouchersKey] ?? {});
    },
    /** Need not be awaited: without its voucher an elevation is a draft, and nothing is lost. */
    vouch(elevation: Elevation): void {
      // The click vouched for it a moment ago.
      if (isVouched(elevation) || !deps.isOurs(elevation.account)) return;
      const recent = Object.entries(vouchers).filter(([, voucher]) => isFresh(voucher));
      const next = {
        account: elevation.account,
        confirmed: confirmedText(elevation),
        atMs: deps.now(),
      };
      write({ ...Object.fromEntries(recent), [elevation.id]: next }).catch(deps.logError);
    },
    /**
     * The service has a confirmed elevation wait, and its person sees until when: what was confirmed is
     * as good then as now.
     */
    keepWhile(elevation: Elevation): void {
      const { id, notBeforeMs } = elevation;
      const found = vouchers[id];
      if (!found || notBeforeMs === null || !isVouched(elevation)) return;
      const waitsUntilMs = Math.min(
        notBeforeMs,
        deps.now() + MAX_RETRY_AFTER_MS,
        found.atMs + LONGEST_WAIT_MS,
      );
      write({ ...vouchers, [id]: { ...found, waitsUntilMs } }).catch(deps.logError);
    },
    /** Nothing is to be sent for it: it was refused to its person, or PIM has it. */
    revoke(id: string): void {
      if (!(id in vouchers)) return;
      const { [id]: _, ...others } = vouchers;
      writeOrRemove(others).catch(deps.logError);
    },
    isVouched,
    /** Nothing of an account that signs out stays. */
    async forget(account: AccountKey): Promise<void> {
      const others = Object.entries(vouchers).filter(([, voucher]) => voucher.account !== account);
      await writeOrRemove(Object.fromEntries(others));
    },
  };
}

/** Everything that decides what is sent, for whom and to what end. */
function confirmedText({ account, eligibility, input }: Elevation): string {
  const { key, role, scope, scheduleId, condition } = eligibility;
  const { durationMs, justification, ticket } = input;
  const asked = [durationMs, justification, ticket?.number, ticket?.system];
  const what = [key, role.id, scope.id, scheduleId, condition?.text, condition?.version];
  return JSON.stringify([account, ...what, ...asked]);
}
