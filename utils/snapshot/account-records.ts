import type { AccountKey } from '../pim/account';
import { rowsKey, snapshotKey } from './keys';
import { type Rows, unpackRows } from './rows';
import type { Snapshot } from './shape';

/** A snapshot without its rows: small, and written at every step of an elevation. */
export type Summary = Omit<Snapshot, keyof Rows>;

/** What stands in the record of a snapshot: all of it but the rows. */
export function summaryOf({ eligibilities: _, policies: __, ...rest }: Snapshot): Summary {
  return rest;
}

/** The snapshot of a summary and its rows; none where one of them was never published. */
export function withRows(summary: Summary | undefined, rows: Rows | undefined): Snapshot[] {
  return summary && rows ? [{ ...summary, ...rows }] : [];
}

/** How long the record of an account's rows is. */
export function rowsLength(records: Record<string, unknown>, account: AccountKey): number {
  return (records[rowsKey(account)] as string | undefined)?.length ?? 0;
}

/** An account's snapshot, put together from its records in `storage.session`. */
export function snapshotFrom(
  records: Record<string, unknown>,
  account: AccountKey,
): Snapshot | undefined {
  const packed = records[rowsKey(account)] as string | undefined;
  const summary = records[snapshotKey(account)] as Summary | undefined;
  return withRows(summary, packed ? unpackRows(packed) : undefined)[0];
}
