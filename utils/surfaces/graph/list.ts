import type { Client } from '../../http/client';
import type { CallResult } from '../../http/http';
import { rowsIn } from '../../http/paging';
import { failedList } from '../failed-list';
import { errorOf } from '../refusal';
import { uniqueByKey } from '../rows';
import type { SurfaceList } from '../surface-api';
import type { GraphDialect } from './dialect';

/** `filterByCurrentUser` stops at so many rows without saying so (contract §1.4). */
const MAX_OWN_ROWS = 50;

/**
 * Reads a surface's eligible, active and requested rows. A full list of eligible ones is merged with
 * the plain collection, which has all direct rows but none that a group brings.
 */
export async function readGraphList(
  client: Client,
  dialect: GraphDialect,
  answers: CallResult[],
  nowMs: number,
): Promise<SurfaceList> {
  const { surface } = dialect;
  const { toEligibilities, toActivations, toRequests } = dialect.rows;
  const rows = answers.map(rowsIn);
  const [eligible, active, requests] = rows;
  if (!eligible || !active || !requests) {
    return failedList(surface, errorOf(answers[rows.indexOf(undefined)]!));
  }
  const incomplete = eligible.length >= MAX_OWN_ROWS;
  // Of rows with one key the person's own list counts: it says how they are held.
  const all = incomplete ? [...(await readPlain(client, dialect)), ...eligible] : eligible;
  return {
    surface,
    error: null,
    incomplete,
    eligibilities: uniqueByKey(toEligibilities(all, client.account)),
    activations: toActivations(active, client.account),
    requests: toRequests(requests, client.account, nowMs),
  };
}

async function readPlain(client: Client, { eligible, names }: GraphDialect): Promise<unknown[]> {
  const filter = encodeURIComponent(`principalId eq '${client.account.objectId}'`);
  const path = `${eligible}?$filter=${filter}&${names}`;
  const all = await client.pages(path);
  return all.ok ? all.rows : [];
}
