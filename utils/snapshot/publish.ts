import type { AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { Area } from '../storage/stored';
import { summaryOf } from './account-records';
import { packFittingRows } from './fitting-rows';
import { overviewKey, rowsKey, snapshotKey } from './keys';
import type { Rows } from './rows';
import { createRowsRoom } from './rows-room';
import type { Overview, Snapshot } from './shape';
import { createChangeWriter } from './write-changes';

export type Publisher = ReturnType<typeof createPublisher>;

/**
 * The only writer of what views read. Writes nothing when nothing changed. Where an account's rows
 * find no room, fewer of them are shown, and the view says so. Nothing here rejects: what could not be
 * shown must not stop what is being done.
 * @param logError gets the cause when not even a shortened record could be written
 */
export function createPublisher(session: Area, logError: (cause: unknown) => void) {
  const writer = createChangeWriter(session);
  const room = createRowsRoom();
  const lastRows = new Map<AccountKey, Rows>();

  /**
   * Whether these are the rows of the last time. Lists are never changed in place: the same ones need
   * no comparing, long as they are.
   */
  function isSame(key: AccountKey, { eligibilities, policies }: Rows): boolean {
    const before = lastRows.get(key);
    lastRows.set(key, { eligibilities, policies });
    return before?.eligibilities === eligibilities && before.policies === policies;
  }

  async function writeSnapshot(value: Snapshot, maxChars: number): Promise<void> {
    const key = accountKey(value.account);
    const packed = isSame(key, value) ? undefined : packFittingRows(value, maxChars);
    if (packed) room.take(key, { chars: packed.text.length, notShown: packed.notShown });
    const notShown = room.takenBy(key)?.notShown ?? 0;
    await writer.write({
      ...(packed && { [rowsKey(key)]: packed.text }),
      [snapshotKey(key)]: { ...summaryOf(value), ...(notShown > 0 && { notShown }) },
    });
  }

  /** Tries with half as much each time the browser refuses, down to no rows at all. */
  async function writeFitting(value: Snapshot): Promise<void> {
    const key = accountKey(value.account);
    for (;;) {
      const maxChars = room.left(key);
      try {
        return await writeSnapshot(value, maxChars);
      } catch (cause) {
        lastRows.delete(key);
        if (!room.halve(key, maxChars)) throw cause;
      }
    }
  }

  return {
    overview: (value: Overview): Promise<void> =>
      writer.write({ [overviewKey]: value }).catch(logError),
    snapshot: (value: Snapshot): Promise<void> => writeFitting(value).catch(logError),
    /**
     * Takes over what an earlier worker published: its rows need no writing anew.
     * @param chars how long the record of its rows is
     */
    restore(value: Snapshot, chars: number): void {
      const key = accountKey(value.account);
      isSame(key, value);
      room.take(key, { chars, notShown: value.notShown ?? 0 });
    },
    async forget(account: AccountKey): Promise<void> {
      lastRows.delete(account);
      for (const key of room.giveBack(account)) lastRows.delete(key);
      await writer.remove([snapshotKey(account), rowsKey(account)]);
    },
  };
}
