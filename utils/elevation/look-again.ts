import { createQueue } from '../async/queue';
import { openClient } from '../http/client';
import type { SessionEnvironment } from '../http/session';
import type { Account } from '../pim/account';
import type { Activation } from '../pim/activation';
import { SECOND_MS } from '../pim/duration';
import type { Surface } from '../pim/eligibility';
import type { SurfaceApi } from '../surfaces/surface-api';
import { dueRows, missingRows, nextLookAtMs } from './due-rows';
import { afterLook, beingLookedAt } from './held-activations';
import type { Lists } from './lists';
import { createWakeUp, type TimerEnvironment } from './timers';

const ROUNDS_APART_MS = 30 * SECOND_MS;

export type LookAgain = ReturnType<typeof createLookAgain>;

/**
 * Looks again at roles that lists do not show any more, where no elevation does so itself: those that
 * another device or the portal activated. Nothing is sent while no row is missing.
 */
export function createLookAgain(
  deps: TimerEnvironment &
    SessionEnvironment & {
      accounts: () => Account[];
      surfaces: Record<Surface, SurfaceApi>;
      lists: Pick<Lists, 'snapshotOf' | 'set'>;
      /** Keys of the roles that an elevation stands for. */
      stoodFor: () => Promise<Set<string>>;
      logError: (cause: unknown) => void;
    },
) {
  const { now, lists } = deps;
  const wakeUp = createWakeUp('lookAgain', deps, () => void run());
  const inTurn = createQueue();
  let roundAtMs: number | undefined;

  /** @returns resolves when what was due is looked at; never rejects: the next round comes anyway */
  const run = (): Promise<void> => inTurn(round).catch(deps.logError);

  async function round(): Promise<void> {
    const stoodFor = await deps.stoodFor();
    const missing = (account: Account): Activation[] =>
      missingRows(lists.snapshotOf(account), stoodFor);
    if (roundAtMs === undefined || Math.abs(now() - roundAtMs) >= ROUNDS_APART_MS) {
      for (const account of deps.accounts()) {
        const due = dueRows(missing(account), now());
        if (due.length > 0) await look(account, due);
      }
    }
    const nextAtMs = nextLookAtMs(deps.accounts().flatMap(missing));
    const roomAtMs = (roundAtMs ?? 0) + ROUNDS_APART_MS;
    wakeUp.set(nextAtMs === null ? null : Math.max(nextAtMs, roomAtMs));
  }

  async function look(account: Account, rows: Activation[]): Promise<void> {
    roundAtMs = now();
    const keys = new Set(rows.map(({ key }) => key));
    // Before it is sent: a look whose worker dies is not repeated at once.
    await change(account, (activations) => beingLookedAt(activations, keys, now()));
    for (const surface of Object.values(deps.surfaces)) {
      const own = rows.filter((row) => row.surface === surface.surface);
      if (own.length === 0) continue;
      const opened = await openClient(deps, { account, resource: surface.resource });
      if (!opened.ok) continue;
      const read = await surface.readActive(opened.client, own);
      await change(account, (activations) => afterLook(activations, read, now()));
    }
  }

  const change = (
    account: Account,
    after: (activations: Activation[]) => Activation[],
  ): Promise<unknown> =>
    lists.set(account, (before) => ({ ...before, activations: after(before.activations) }));

  return { run, isOverdue: wakeUp.isOverdue };
}
