import * as z from 'zod/mini';
import { createQueue } from '../async/queue';
import { scrub } from '../pim/scrub';
import { troublesKey } from '../snapshot/keys';
import type { Area } from '../storage/stored';

/** The last of them tell what is wrong; more of the same tell nothing. */
const MAX_TROUBLES = 20;
const record = z.catch(z.array(z.string()), []);

/**
 * Failures that no code expected, for a report that the person may send: when, and the cause in its
 * own words without anything token-shaped. In `storage.session`: gone with the browser.
 */
export function createTroubles({ session, now }: { session: Area; now: () => number }) {
  const inTurn = createQueue();

  async function keep(line: string): Promise<void> {
    const lines = record.parse((await session.get(troublesKey))[troublesKey] ?? []);
    await session.set({ [troublesKey]: [...lines, line].slice(-MAX_TROUBLES) });
  }

  /** Keeps a cause. Never throws: where not even this can be written, nobody is left to tell. */
  function report(cause: unknown): void {
    const line = `${new Date(now()).toISOString()} ${scrub(String(cause))}`;
    inTurn(() => keep(line)).catch(() => undefined);
  }

  /** Something that nobody waits for: what it could not do is kept. */
  const inBackground = (task: Promise<unknown>): void => void task.catch(report);

  return { report, inBackground };
}
