import type { CommandReply } from '../../messages/commands';
import type { Elevation } from '../../pim/elevation/elevation';
import { isInDoubt } from '../../pim/elevation/machine/heal';
import { newElevation } from '../../pim/elevation/new-elevation';
import { type DurationProblem, sentDurationProblem } from '../../pim/elevation/offered-durations';
import type { Eligibility } from '../../pim/eligibility';
import type { ErrorCode } from '../../pim/error';
import { narrowed } from '../../pim/narrowed';
import { standingError } from '../../pim/standing';
import { boundsNow } from '../bounds-now';
import { mayBeOneClick } from '../may-be-one-click';
import { eligibilityOfKey, openElevation, standingOfKey } from './find';
import { type CommandDeps, type CommandOf, refused, taken } from './handlers';

/** A view may have been drawn before a list, a policy or the hour changed: nothing is shortened unseen. */
export const codeOf: Record<DurationProblem, ErrorCode> = {
  tooLong: 'durationTooLong',
  tooShort: 'tooShort',
  endsTooSoon: 'eligibilityEnding',
};

/** Begins the activation of a role. */
export async function activate(
  deps: CommandDeps,
  command: CommandOf<'activate'>,
): Promise<CommandReply> {
  const { accounts, journal } = deps;
  const listed = eligibilityOfKey(deps, command.key);
  if (!listed) return refused('notEligible');
  if (listed.account !== command.account) return refused('accountMismatch');
  const eligibility = narrowed(listed, command.scope);
  // The list that the view was drawn from may have been another one.
  const standing = standingOfKey(deps, eligibility.key);
  if (standing) return { ok: false, error: standingError(standing) };
  if (command.oneClick && !(await mayBeOneClick(deps, eligibility, command.input))) {
    return refused('formNeeded');
  }
  // The same click delivered twice, or two popups at once: one elevation.
  const isBegun = await journal.find(command.elevationId);
  if (isBegun || (await openElevation(journal, eligibility.key))) return taken;
  const problem = sentDurationProblem(command.input.durationMs, boundsNow(deps, eligibility));
  if (problem) return refused(codeOf[problem]);
  const begun = await elevationOf(deps, command, eligibility);
  // The answers awaited here may have come after its account signed out: nothing is begun then.
  if (!accounts.find(eligibility.account)) return refused('signInNeeded');
  return begin(deps, command, begun);
}

/** The elevation as the click makes it, with what is to be looked up before it is sent. */
async function elevationOf(
  { impact, journal, now }: CommandDeps,
  command: CommandOf<'activate'>,
  eligibility: Eligibility,
): Promise<Elevation> {
  const elevation = newElevation(command.elevationId, eligibility, command.input, now());
  // A write whose outcome nobody knows is looked up before another one leaves.
  const doubt = (await journal.all()).find(
    (other) => other.eligibility.key === eligibility.key && isInDoubt(other),
  );
  const inDoubt = doubt && {
    sentAtMs: doubt.sentAtMs,
    earlier: doubt.earlier ?? { id: doubt.id, input: doubt.input },
  };
  const renewal = command.renewal && (await impact.mayRenew(eligibility)) && command.renewal;
  return { ...elevation, ...inDoubt, ...(renewal && { renewal }) };
}

async function begin(
  deps: CommandDeps,
  { key: listedKey, elevationId, input }: CommandOf<'activate'>,
  begun: Elevation,
): Promise<CommandReply> {
  const { engine, journal, logError, roleDefaults, vouchers } = deps;
  const { key } = begun.eligibility;
  const isOlder = (elevation: Elevation): boolean =>
    elevation.eligibility.key === key && elevation.id !== elevationId;
  vouchers.vouch(begun);
  try {
    // The new one first: a worker that dies here must not have lost the failed one with what was typed.
    await journal.put(begun);
    await journal.removeWhere(isOlder).catch(logError);
    await engine.dispatch(elevationId, { type: 'submit' });
  } catch (cause) {
    return takeBack(deps, elevationId, cause);
  }
  // The click is taken: a reason that cannot be kept is no cause to say no.
  await roleDefaults.saveSent(key, input).catch(logError);
  // One at a narrower scope was typed in the form of the eligible one.
  if (key !== listedKey) await roleDefaults.saveDraft(listedKey, null).catch(logError);
  return taken;
}

/** What is refused here is never sent: neither now nor by the next worker. */
async function takeBack(
  { journal, logError, vouchers }: CommandDeps,
  elevationId: string,
  cause: unknown,
): Promise<CommandReply> {
  vouchers.revoke(elevationId);
  logError(cause);
  await journal.removeWhere((elevation) => elevation.id === elevationId).catch(logError);
  return refused('notSaved');
}
