import * as z from 'zod/mini';
import type { Client } from '../../http/client';
import type { Scope } from '../../pim/eligibility';
import { plainName } from '../../pim/plain-name';
import { subscriptionPathOf } from '../../pim/scope-path';
import { keepRows } from '../rows';
import type { ScopeNames, SurfaceApi } from '../surface-api';
import { text } from '../wire';
import { subscriptionsPath } from './calls';

const subscription = z.object({ subscriptionId: z.string(), displayName: text });

/** The name of the subscription is needed where names below it are equal, and no row has brought it. */
function lacking(scope: Scope): string | undefined {
  return scope.within && !scope.parent ? subscriptionPathOf(scope) : undefined;
}

/** One call for all of them (contract §1.3). */
async function read(client: Client): Promise<ScopeNames> {
  const all = await client.pages(subscriptionsPath);
  const names = new Map(
    keepRows(all.ok ? all.rows : [], subscription).flatMap(({ subscriptionId, displayName }) => {
      const name = plainName(displayName);
      return name ? [[`/subscriptions/${subscriptionId.toLowerCase()}`, { name }]] : [];
    }),
  );
  const isRefused = !all.ok && all.result.kind === 'answer' && all.result.status === 403;
  return { names, isRefused };
}

export const subscriptionNames = { lacking, read } satisfies SurfaceApi['names'];
