import type { Client } from '../../http/client';
import type { CallResult } from '../../http/http';
import { type Pages, rowsIn } from '../../http/paging';
import type { Eligibility } from '../../pim/eligibility';
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
    const { incomplete, all } = await wholeActive(client, dialect, rows);
    return readList(surface, list, { incomplete, activations: toActivations(all, account) });
  }
  if (list === 'requests') {
    return readList(surface, list, { requests: toRequests(rows, account, nowMs) });
  }
  return readList(surface, list, await readEligible(client, dialect, rows));
}

/**
 * All active rows. A full list is merged with the plain collection: what a person activated stands there
 * under their own id, also where a group made them eligible (contract §1.1).
 * @returns incomplete: that could not be read, and a row that is missing is no evidence of anything
 */
export async function wholeActive(
  client: Client,
  { active, names }: GraphDialect,
  rows: unknown[],
): Promise<{ incomplete: boolean; all: unknown[] }> {
  if (rows.length < MAX_OWN_ROWS) return { incomplete: false, all: rows };
  const direct = await readPlain(client, { collection: active, names });
  return {
    incomplete: !direct.ok,
    all: direct.ok ? withoutTwice([...direct.rows, ...rows]) : rows,
  };
}

/** A row that two answers have is one. */
const withoutTwice = (rows: unknown[]): unknown[] => [
  ...new Map(rows.map((row, at) => [(row as { id?: string } | null)?.id ?? at, row])).values(),
];

async function readEligible(client: Client, dialect: GraphDialect, rows: unknown[]) {
  const read = (some: unknown[]) => dialect.rows.toEligibilities(some, client.account);
  const own = read(rows);
  if (rows.length < MAX_OWN_ROWS) return { eligibilities: uniqueByKey(own) };
  const [direct, throughGroups] = await Promise.all([
    readPlain(client, { collection: dialect.eligible, names: dialect.names }),
    client.get(
      `${ownPath(dialect, 'eligible')}&$filter=${encodeURIComponent("memberType eq 'Group'")}`,
    ),
  ]);
  const grouped = read(rowsIn(throughGroups) ?? []).filter(({ via }) => via === 'group');
  return {
    incomplete: !direct.ok || !hasAllGrouped(own, grouped),
    // Of rows with one key the person's own list counts: it says how they are held.
    eligibilities: uniqueByKey([...read(direct.ok ? direct.rows : []), ...grouped, ...own]),
  };
}

/**
 * Whether these are certainly all rows that groups bring. Nobody published whether the service filters
 * its rows before it stops at fifty: a row that the unfiltered list does not have proves that it does.
 */
function hasAllGrouped(own: Eligibility[], grouped: Eligibility[]): boolean {
  const keys = new Set(own.map(({ key }) => key));
  return grouped.length < MAX_OWN_ROWS && grouped.some(({ key }) => !keys.has(key));
}

async function readPlain(
  client: Client,
  { collection, names }: { collection: string; names: string },
): Promise<Pages> {
  const filter = encodeURIComponent(`principalId eq '${client.account.objectId}'`);
  return client.pages(`${collection}?$filter=${filter}&${names}`);
}

/** Path of a person's own rows of a list. */
export const ownPath = (dialect: GraphDialect, list: ListName): string =>
  `${dialect[list]}/filterByCurrentUser(on='principal')?${dialect.names}`;
