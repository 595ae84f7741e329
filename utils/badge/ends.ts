import * as z from 'zod/mini';
import type { AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { Activation } from '../pim/activation';
import { type Carriers, isHighImpact } from '../pim/high-impact';
import { type End, end, type Snapshot } from '../snapshot/shape';
import { type Area, createStored } from '../storage/stored';

export type Ends = ReturnType<typeof createEnds>;

/**
 * When each elevated role ends, on disk: the badge is right after a browser restart, before any
 * sign-in. Role name, scope name and times; nothing else.
 */
export function createEnds(area: Area, now: () => number) {
  const stored = createStored({ area, key: 'ends', version: 1, schema: z.array(end), empty: [] });
  const running = (all: End[]) => all.filter((one) => one.endsAtMs > now());

  return {
    async all(): Promise<End[]> {
      return running(await stored.read());
    },
    /** Takes what an account's lists say in the place of what was known of that account. */
    async replace(snapshot: Snapshot, carriers: Carriers): Promise<void> {
      const key = accountKey(snapshot.account);
      const its = endsOf(snapshot.activations, carriers);
      await stored.update((all) => {
        const next = [...running(all).filter((one) => one.account !== key), ...its];
        return JSON.stringify(next) === JSON.stringify(all) ? all : next;
      });
    },
    /** Takes out what is over; writes nothing when there is none. */
    async expire(): Promise<void> {
      await stored.update((all) => (running(all).length === all.length ? all : running(all)));
    },
    async forget(key: AccountKey): Promise<void> {
      await stored.update((all) => all.filter((one) => one.account !== key));
    },
  };
}

/** The just-in-time activations that end; standing rights are no countdown. */
export function endsOf(activations: Activation[], carriers: Carriers): End[] {
  return activations.flatMap((one) => {
    if (one.kind !== 'activated' || one.endsAtMs === null) return [];
    return [
      {
        key: one.key,
        account: one.account,
        roleName: one.role.name,
        scopeName: one.scope.name,
        startsAtMs: one.startsAtMs ?? 0,
        endsAtMs: one.endsAtMs,
        highImpact: isHighImpact(one, carriers),
      },
    ];
  });
}
