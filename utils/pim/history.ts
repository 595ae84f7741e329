import * as z from 'zod/mini';
import { accountKeySchema } from './account';
import { role, scope, surface } from './eligibility';
import { errorCode } from './error';
import { ask, type Item, itemState } from './item';
import { overStates } from './item-states';

/** One activation as its person looks back on it. */
export const historyEntry = z.object({
  /** The item's. */
  id: z.string(),
  account: accountKeySchema,
  surface,
  role,
  scope,
  ask,
  /** When it began to hold, or when it was asked for where it never did. */
  atMs: z.number(),
  endsAtMs: z.nullable(z.number()),
  /** What became of it; one that is `active` is over once its end has passed. */
  outcome: itemState,
  errorCode: z.nullable(errorCode),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** The history as it lies in storage. */
export const historyRecord = z.object({
  /** The latest first. */
  entries: z.array(historyEntry),
  /** When the person cleared it last; 0: never. */
  clearedAtMs: z.number(),
});

const told = new Set<Item['state']>(['active', 'ended', ...overStates]);

/** The history's line for an item; undefined while there is nothing to tell of it yet. */
export function historyEntryOf(item: Item): HistoryEntry | undefined {
  if (!told.has(item.state)) return undefined;
  const { surface, role, scope } = item.eligibility;
  const justification = item.ask.justification || (item.request?.justification ?? '');
  const early = item.state === 'ended' ? item.sinceMs : Number.POSITIVE_INFINITY;
  return {
    id: item.id,
    account: item.account,
    surface,
    role,
    scope,
    ask: { ...item.ask, justification },
    atMs: item.startsAtMs ?? item.createdAtMs,
    endsAtMs: item.endsAtMs === null ? null : Math.min(item.endsAtMs, early),
    outcome: item.state,
    errorCode: item.error?.code ?? null,
  };
}
