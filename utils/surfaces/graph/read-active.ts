import type { Client } from '../../http/client';
import { rowsIn } from '../../http/paging';
import type { Activation } from '../../pim/activation';
import type { ActiveRead } from '../surface-api';
import type { GraphDialect } from './dialect';
import { ownPath, wholeActive } from './list';

/** Looks whether rows are active: one list has all of them, unless it was cut (contract §1.4). */
export async function readActiveGraph(
  client: Client,
  dialect: GraphDialect,
  rows: Activation[],
): Promise<ActiveRead> {
  const read = rowsIn(await client.get(ownPath(dialect, 'active')));
  if (!read) return { read: [], shown: [] };
  const { all, incomplete } = await wholeActive(client, dialect, read);
  const shown = dialect.rows.toActivations(all, client.account);
  const isShown = ({ key }: Activation): boolean => shown.some((row) => row.key === key);
  return { read: incomplete ? rows.filter(isShown) : rows, shown };
}
