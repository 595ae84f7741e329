import type { Client } from '../../http/client';
import type { CallResult } from '../../http/http';
import { rowsIn } from '../../http/paging';
import { errorOf } from '../refusal';
import type { SurfaceList } from '../surface-api';
import type { GraphDialect } from './dialect';

/** `filterByCurrentUser` stops at so many rows without saying so (contract §1.4). */
const CAP = 50;

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
  const rows = answers.map(rowsIn);
  const [eligible, active, requests] = rows;
  if (!eligible || !active || !requests) {
    return { ...emptyList, surface, error: errorOf(answers[rows.indexOf(undefined)]!) };
  }
  const incomplete = eligible.length >= CAP;
  // The last row of a key wins: those of the person's own list say how they are held.
  const all = incomplete ? [...(await readPlain(client, dialect)), ...eligible] : eligible;
  const unique = new Map(
    dialect.toEligibilities(all, client.account).map((one) => [one.key, one] as const),
  );
  return {
    surface,
    error: null,
    incomplete,
    eligibilities: [...unique.values()],
    activations: dialect.toActivations(active, client.account),
    requests: dialect.toRequests(requests, client.account, nowMs),
  };
}

async function readPlain(client: Client, { eligible, names }: GraphDialect): Promise<unknown[]> {
  const filter = encodeURIComponent(`principalId eq '${client.account.objectId}'`);
  const path = `${eligible}?$filter=${filter}&${names}`;
  const all = await client.pages(path);
  return all.ok ? all.rows : [];
}

const emptyList = {
  incomplete: false,
  eligibilities: [],
  activations: [],
  requests: [],
} satisfies Partial<SurfaceList>;
