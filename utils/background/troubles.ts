import * as z from 'zod/mini';
import { scrub } from '../pim/scrub';
import { troublesKey } from '../snapshot/keys';
import type { Area } from '../storage/stored';

/** The last of them tell what is wrong; more of the same tell nothing. */
const MAX_TROUBLES = 20;
const record = z.catch(z.array(z.string()), []);

export type Troubles = ReturnType<typeof createTroubles>;

/**
 * Failures that no code expected, for a report that the person may send: when, and the cause in its
 * own words without anything token-shaped. In `storage.session`: gone with the browser.
 */
export function createTroubles({ session, now }: { session: Area; now: () => number }) {
  let lines: Promise<string[]> | undefined;

  const load = async (): Promise<string[]> =>
    record.parse((await session.get(troublesKey))[troublesKey] ?? []);

  async function keep(line: string): Promise<void> {
    lines ??= load();
    const kept = [...(await lines), line].slice(-MAX_TROUBLES);
    lines = Promise.resolve(kept);
    await session.set({ [troublesKey]: kept });
  }

  return {
    /** Keeps a cause. Never throws: where even this cannot be written, nothing more can be done. */
    report(cause: unknown): void {
      const line = `${new Date(now()).toISOString()} ${scrub(String(cause))}`;
      keep(line).catch(() => {
        lines = undefined;
      });
    },
  };
}
