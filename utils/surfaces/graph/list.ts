import type { Client } from '../../http/client';
import type { CallResult } from '../../http/http';
import { rowsIn } from '../../http/paging';
import type { ListName } from '../../pim/list-name';
import { errorOf } from '../refusal';
import { uniqueByKey } from '../rows';
import { failedList, readList, type SurfaceList } from '../surface-list';
import type { GraphDialect } from './dialect';

/** `filterByCurrentUser` stops at so many rows without saying so (contract §1.4). */
const MAX_OWN_ROWS = 50;

/**
 * Reads one list of a surface. A full list of eligible rows is merged with the plain collection, which
 * has all direct rows but none that a group brings.
 */
export async function readGraphList(
  client: Client,
  dialect: GraphDialect,
  list: ListName,
  answer: CallResult,
  nowMs: number,
): Promise<SurfaceList> {
  const { surface } = dialect;
  const { toActivations, toRequests } = dialect.rows;
  const { account } = client;
  const rows = rowsIn(answer);
  if (!rows) return failedList(surface, list, errorOf(answer));
  if (list === 'active') {
    return readList(surface, list, { activations: toActivations(rows, account) });
  }
  if (list === 'requests') {
    return readList(surface, list, { requests: toRequests(rows, account, nowMs) });
  }
  return readList(surface, list, await readEligible(client, dialect, rows));
}

async function readEligible(client: Client, dialect: GraphDialect, rows: unknown[]) {
  const incomplete = rows.length >= MAX_OWN_ROWS;
  // Of rows with one key the person's own list counts: it says how they are held.
  const all = incomplete ? [...(await readPlain(client, dialect)), ...rows] : rows;
  const eligibilities = uniqueByKey(dialect.rows.toEligibilities(all, client.account));
  return { incomplete, eligibilities };
}

async function readPlain(client: Client, { eligible, names }: GraphDialect): Promise<unknown[]> {
  const filter = encodeURIComponent(`principalId eq '${client.account.objectId}'`);
  const path = `${eligible}?$filter=${filter}&${names}`;
  const all = await client.pages(path);
  return all.ok ? all.rows : [];
}
