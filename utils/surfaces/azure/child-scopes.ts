import * as z from 'zod/mini';
import type { Client } from '../../http/client';
import type { Result } from '../../pim/error';
import { lastSegment } from '../../pim/last-segment';
import { type NarrowerScope, narrowerScope } from '../../pim/narrower-scope';
import { plainName } from '../../pim/plain-name';
import { errorOf } from '../refusal';
import { keepRows } from '../rows';
import { text } from '../wire';
import { childrenPath } from './calls';
import { plainScopeId } from './ids';

/** A row of `eligibleChildResources` (contract §1.3). */
export const childRow = z.object({ id: z.string(), name: text });

/** What lies directly below a scope, each once, in the service's order. */
export async function readChildScopes(
  client: Client,
  scopeId: string,
): Promise<Result<NarrowerScope[]>> {
  const all = await client.pages(childrenPath(scopeId));
  if (!all.ok) return { ok: false, error: errorOf(all.result) };
  const found = keepRows(all.rows, childRow).flatMap((row): NarrowerScope[] => {
    const id = plainScopeId(row.id);
    const name = plainName(row.name) || plainName(lastSegment(id));
    const parsed = narrowerScope.safeParse({ id, name });
    return parsed.success ? [parsed.data] : [];
  });
  const byId = new Map(found.map((scope) => [scope.id.toLowerCase(), scope]));
  return { ok: true, value: [...byId.values()] };
}
