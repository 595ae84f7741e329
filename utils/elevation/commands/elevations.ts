import { createQueue } from '../../async/queue';
import type { CommandReply } from '../../messages/commands';
import { isInDoubt } from '../../pim/elevation/machine/heal';
import { sentDurationProblem } from '../../pim/elevation/offered-durations';
import { standingError } from '../../pim/standing';
import { boundsNow } from '../bounds-now';
import { activate, codeOf } from './activate';
import { end } from './end';
import { isClosed, openElevation, standingOfKey } from './find';
import { type CommandDeps, type CommandOf, type Handlers, refused, taken } from './handlers';

/** Commands that begin, change or end an elevation. */
export function elevationHandlers(
  deps: CommandDeps,
): Handlers<'activate' | 'end' | 'cancel' | 'lookNow' | 'renew' | 'retry' | 'dismiss'> {
  /** One at a time: two popups at once make one elevation. */
  const inTurn = createQueue();
  return {
    activate: (command) => inTurn(() => activate(deps, command)),
    end: ({ key }) => inTurn(() => end(deps, key)),
    cancel: ({ key }) => inTurn(() => end(deps, key)),
    async lookNow({ elevationId }) {
      await deps.engine.dispatch(elevationId, { type: 'lookNow' });
      return taken;
    },
    renew: (command) => inTurn(() => renew(deps, command)),
    retry: ({ elevationId }) => inTurn(() => retry(deps, elevationId)),
    dismiss: ({ elevationId }) => dismiss(deps, elevationId),
  };
}

/** Only what was typed here is known well enough to be sent again. */
async function renew(
  { engine, impact, journal }: CommandDeps,
  { key, elevationId }: CommandOf<'renew'>,
): Promise<CommandReply> {
  const elevation = await openElevation(journal, key);
  if (!elevation) return refused('notEligible');
  const isOurs = elevation.input.durationMs > 0 && !elevation.elsewhere;
  const may = elevationId === null || (isOurs && (await impact.mayRenew(elevation.eligibility)));
  if (!may) return refused('notEligible');
  await engine.dispatch(elevation.id, { type: 'renew', elevationId });
  return taken;
}

async function retry(deps: CommandDeps, elevationId: string): Promise<CommandReply> {
  const { engine, impact, journal } = deps;
  const elevation = await journal.find(elevationId);
  if (!elevation) return refused('notEligible');
  // Nobody filled in a form for a renewal: one click does not send it where a form is needed.
  const needsForm = elevation.unattended && (await impact.isHigh(elevation.eligibility));
  if (needsForm) return refused('formNeeded');
  const { key } = elevation.eligibility;
  // A write in doubt is looked up all the same: nothing leaves before that.
  const standing = isInDoubt(elevation) ? undefined : standingOfKey(deps, key);
  if (standing) return { ok: false, error: standingError(standing) };
  const { durationMs } = elevation.input;
  const problem = sentDurationProblem(durationMs, boundsNow(deps, elevation.eligibility));
  if (problem) return refused(codeOf[problem]);
  const other = await openElevation(journal, key);
  if (!other) await engine.dispatch(elevationId, { type: 'submit' });
  return taken;
}

async function dismiss(
  { journal, publish }: CommandDeps,
  elevationId: string,
): Promise<CommandReply> {
  // Out of sight, but not forgotten: before its role is asked for again it is looked up.
  await journal.change(elevationId, (elevation) =>
    isInDoubt(elevation) ? { ...elevation, dismissed: true } : elevation,
  );
  await journal.removeWhere(
    (elevation) => elevation.id === elevationId && isClosed(elevation) && !isInDoubt(elevation),
  );
  await publish();
  return taken;
}
