import { isRecord } from './readable';
import type { RecordDefinition } from './record';

/** What a record says. */
export type RecordReading<Value> = {
  value: Value;
  /** How many parts of it could not be read in full; null: nothing could be read. */
  lost: number | null;
  /** A later version wrote it, and may have written more than this one knows. */
  isLater: boolean;
};

/**
 * Reads a record as it was found on disk, in whatever state: migrated where an earlier version wrote it,
 * and as far as it can be read. Never throws.
 */
export function readRecord<Value>(
  { empty, unreadable = empty, migrations, read, version: current }: RecordDefinition<Value>,
  found: unknown,
): RecordReading<Value> {
  if (found === undefined) return { value: empty, lost: 0, isLater: false };
  const { version: said, data } = isRecord(found) ? found : {};
  // A version that is no number is older than all: the migrations take newer data, too.
  const version = typeof said === 'number' ? said : 0;
  const isLater = version > current;
  const due = migrations.filter(({ from }) => !(from < version));
  const readable = read(due.reduce((before, { migrate }) => migrate(before), data));
  if (!readable) return { value: unreadable, lost: null, isLater };
  return { value: readable.kept, lost: readable.lost, isLater };
}

/** Whether a record holds nothing beyond what was read of it. */
export const isReadWhole = ({ lost, isLater }: RecordReading<unknown>): boolean =>
  lost === 0 && !isLater;
