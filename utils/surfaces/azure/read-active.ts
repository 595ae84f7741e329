import { createLimit } from '../../async/limit';
import type { Client } from '../../http/client';
import type { Activation } from '../../pim/activation';
import type { ActiveRead } from '../surface-api';
import { ownPath } from './calls';
import { azureRows } from './rows';

/** Scopes that are read at once: each is a request of its own. */
const PARALLEL_READS = 2;

/** Looks whether rows are active, once at each of their scopes: only that is sure (contract §2). */
export async function readActiveAzure(client: Client, rows: Activation[]): Promise<ActiveRead> {
  const inLimit = createLimit(PARALLEL_READS);
  const scopes = new Map(rows.map(({ scope }) => [scope.id.toLowerCase(), scope.id]));
  const reads = await Promise.all(
    [...scopes].map(([place, id]) =>
      inLimit(async () => ({ place, pages: await client.pages(ownPath('active', id)) })),
    ),
  );
  const successful = reads.flatMap(({ place, pages }) =>
    pages.ok ? [{ place, rows: pages.rows }] : [],
  );
  return {
    read: rows.filter(({ scope }) =>
      successful.some(({ place }) => place === scope.id.toLowerCase()),
    ),
    shown: successful.flatMap((read) => azureRows.toActivations(read.rows, client.account)),
  };
}
