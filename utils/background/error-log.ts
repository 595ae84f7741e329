import * as z from 'zod/mini';
import { createQueue } from '../async/queue';
import { scrub } from '../pim/scrub';
import { errorLogKey } from '../snapshot/keys';
import type { Area } from '../storage/stored';

/** The last of them tell what is wrong; more of the same tell nothing. */
const MAX_LINES = 20;
const record = z.catch(z.array(z.string()), []);

/**
 * Failures that no code expected, for a report that the person may send: when, and the cause in its
 * own words without anything token-shaped. In `storage.session`: gone with the browser.
 */
export function createErrorLog({ session, now }: { session: Area; now: () => number }) {
  const inTurn = createQueue();

  async function keep(line: string): Promise<void> {
    const lines = record.parse((await session.get(errorLogKey))[errorLogKey] ?? []);
    await session.set({ [errorLogKey]: [...lines, line].slice(-MAX_LINES) });
  }

  /** Keeps a cause. Never throws: where not even this can be written, nobody is left to tell. */
  function logError(cause: unknown): void {
    const line = `${new Date(now()).toISOString()} ${scrub(String(cause))}`;
    inTurn(() => keep(line)).catch(() => undefined);
  }

  /** Something that nobody waits for: what it could not do is kept. */
  const inBackground = (task: Promise<unknown>): void => void task.catch(logError);

  return { logError, inBackground };
}
