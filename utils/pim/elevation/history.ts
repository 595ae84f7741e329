import * as z from 'zod/mini';
import { accountKeySchema } from '../account';
import { role, scope, surface } from '../eligibility';
import { errorCode } from '../error';
import { activationInput, type Elevation, elevationState } from './elevation';
import { overStates } from './states';
import { takenInput } from './taken-input';

/** One activation as its person looks back on it. */
export const historyEntry = z.object({
  /** The elevation's. */
  id: z.string(),
  account: accountKeySchema,
  surface,
  role,
  scope,
  input: activationInput,
  /** When it began to hold, or when it was asked for where it never did. */
  atMs: z.number(),
  endsAtMs: z.nullable(z.number()),
  /** What became of it; one that is `active` is over once its end has passed. */
  outcome: elevationState,
  errorCode: z.nullable(errorCode),
  /** Made by another device or in the portal: duration and reason are what the service says of it. */
  elsewhere: z.optional(z.boolean()),
  /** It was over by its end at the latest: nobody told when. */
  endNoticed: z.optional(z.boolean()),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

const recordedStates = new Set<Elevation['state']>(['active', 'ended', ...overStates]);

/** The history's line for an elevation; undefined while there is nothing to tell of it yet. */
export function historyEntryOf(elevation: Elevation): HistoryEntry | undefined {
  if (!recordedStates.has(elevation.state)) return undefined;
  const { surface, role, scope } = elevation.eligibility;
  const early = elevation.state === 'ended' ? elevation.sinceMs : Number.POSITIVE_INFINITY;
  return {
    id: elevation.earlier?.id ?? elevation.id,
    account: elevation.account,
    surface,
    role,
    scope,
    input: takenInput(elevation),
    atMs: elevation.startsAtMs ?? elevation.createdAtMs,
    endsAtMs: elevation.endsAtMs === null ? null : Math.min(elevation.endsAtMs, early),
    outcome: elevation.state,
    errorCode: elevation.error?.code ?? null,
    ...(elevation.elsewhere && { elsewhere: true }),
    ...(elevation.endNoticed && { endNoticed: true }),
  };
}
