import * as z from 'zod/mini';
import { accountKeySchema } from './account';
import { role, scope, surface } from './eligibility';
import { errorCode } from './error';
import { type Ask, ask, type Item, itemState } from './item';
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
  /** Made by another device or in the portal: duration and reason are what the service says of it. */
  elsewhere: z.optional(z.boolean()),
  /** It was over by its end at the latest: nobody told when. */
  endNoticed: z.optional(z.boolean()),
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
  const early = item.state === 'ended' ? item.sinceMs : Number.POSITIVE_INFINITY;
  return {
    id: item.earlier?.id ?? item.id,
    account: item.account,
    surface,
    role,
    scope,
    ask: takenAsk(item),
    atMs: item.startsAtMs ?? item.createdAtMs,
    endsAtMs: item.endsAtMs === null ? null : Math.min(item.endsAtMs, early),
    outcome: item.state,
    errorCode: item.error?.code ?? null,
    ...(item.elsewhere && { elsewhere: true }),
    ...(item.endNoticed && { endNoticed: true }),
  };
}

/**
 * What was really taken: as typed here, at the click that made it; else in the service's own words, as
 * far as its request is known.
 */
export function takenAsk({ ask, earlier, elsewhere, request, ...item }: Item): Ask {
  if (!elsewhere) return earlier?.ask ?? ask;
  const { startsAtMs, endsAtMs } = item;
  const spanMs = startsAtMs !== null && endsAtMs !== null ? endsAtMs - startsAtMs : 0;
  return {
    durationMs: request?.durationMs ?? spanMs,
    justification: request?.justification ?? '',
    ticket: null,
  };
}
