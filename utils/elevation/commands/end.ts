import type { CommandReply } from '../../messages/commands';
import type { Elevation } from '../../pim/elevation/elevation';
import { eligibilityOf, newElevation } from '../../pim/elevation/new-elevation';
import { openElevation, snapshotsOf } from './find';
import { type CommandDeps, refused, taken } from './handlers';

/**
 * Ends an active role, or withdraws a request that waits.
 * @param key the assignment's
 */
export async function end(deps: CommandDeps, key: string): Promise<CommandReply> {
  const { engine, journal } = deps;
  let elevation = await openElevation(journal, key);
  if (!elevation) {
    elevation = adopt(deps, key);
    if (!elevation) return refused('notEligible');
    await journal.put(elevation);
  }
  await engine.dispatch(elevation.id, { type: 'endNow' });
  return taken;
}

/** An elevation of what was made elsewhere, in the portal or on another device: taken over to end it. */
function adopt(deps: CommandDeps, key: string): Elevation | undefined {
  const snapshot = snapshotsOf(deps).find(({ activations, requests }) =>
    [...activations, ...requests].some((row) => row.key === key),
  );
  const request = snapshot?.requests.find((row) => row.key === key) ?? null;
  const activation = snapshot?.activations.find(
    (row) => row.key === key && row.kind === 'activated',
  );
  const row = activation ?? request;
  if (!row) return undefined;
  const nothingTyped = { durationMs: 0, justification: '', ticket: null };
  return {
    ...newElevation(deps.newId(), eligibilityOf(row), nothingTyped, deps.now()),
    state: activation ? 'active' : 'waiting',
    elsewhere: true,
    sentAtMs: deps.now(),
    request,
    startsAtMs: activation?.startsAtMs ?? null,
    endsAtMs: activation?.endsAtMs ?? null,
  };
}
