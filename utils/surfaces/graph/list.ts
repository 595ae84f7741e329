import type { CallResult } from '../../http/http';
import { readPages } from '../../http/paging';
import { errorOf } from '../refusal';
import type { Access, SurfaceList } from '../surface-api';
import { graphGet, rowsOf } from './call';
import type { GraphDialect } from './dialect';

/** `filterByCurrentUser` stops at so many rows without saying so (contract §1.4). */
const CAP = 50;

/**
 * Reads a surface's eligible, active and requested rows. A full list of eligible ones is merged with
 * the plain collection, which has all direct rows but none that a group brings.
 */
export async function readGraphList(
  access: Access,
  dialect: GraphDialect,
  answers: CallResult[],
  nowMs: number,
): Promise<SurfaceList> {
  const { surface } = dialect;
  const rows = answers.map(rowsOf);
  const [eligible, active, requests] = rows;
  if (!eligible || !active || !requests) {
    return { ...emptyList, surface, error: errorOf(answers[rows.indexOf(undefined)]!) };
  }
  const incomplete = eligible.length >= CAP;
  // The last row of a key wins: those of the person's own list say how they are held.
  const all = incomplete ? [...(await readPlain(access, dialect)), ...eligible] : eligible;
  const unique = new Map(
    dialect.toEligibilities(all, access.account).map((one) => [one.key, one] as const),
  );
  return {
    surface,
    error: null,
    incomplete,
    eligibilities: [...unique.values()],
    activations: dialect.toActivations(active, access.account),
    requests: dialect.toRequests(requests, access.account, nowMs),
  };
}

async function readPlain(access: Access, { eligible, names }: GraphDialect): Promise<unknown[]> {
  const filter = encodeURIComponent(`principalId eq '${access.account.objectId}'`);
  const path = `${eligible}?$filter=${filter}&${names}`;
  const all = await readPages(access.http, graphGet(access, path));
  return all.ok ? all.rows : [];
}

const emptyList = {
  incomplete: false,
  eligibilities: [],
  activations: [],
  requests: [],
} satisfies Partial<SurfaceList>;
