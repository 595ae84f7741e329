import type { Registration } from '../../../utils/settings/registration';
import type { SetUpCheck } from '../../../utils/snapshot/set-up-check';
import type { Emulator } from '../../emulator/server';
import { registration } from './token-host';
import { type Disk, diskWith, startWorker, type Worker, type WorkerOptions } from './worker';

/** What the views show of checks of the set-up. */
export const checksOf = (worker: Worker): SetUpCheck[] => worker.overview()?.setUpChecks ?? [];

/** Whether something was checked, and nothing more is coming. */
export const isChecked = (worker: Worker): boolean =>
  checksOf(worker).length > 0 && checksOf(worker).every(({ endedAtMs }) => endedAtMs !== null);

/** The lines of a check as text, by what they are about: the state, and the error. */
export function linesOf(check: SetUpCheck | undefined): Record<string, string> {
  const lines = (check?.lines ?? []).map(({ thing, about, state, error }) => [
    about ? `${thing} ${about}` : thing,
    error ? `${state}: ${error.code}` : state,
  ]);
  return Object.fromEntries(lines);
}

/** Starts a worker, checks its set-up to the end, and gives the lines of its first registration. */
export async function checkedWorker(
  emulator: Emulator,
  options: WorkerOptions = {},
  disk: Disk = diskWith(),
): Promise<{ worker: Worker; lines: Record<string, string> }> {
  const worker = await startWorker(emulator, disk, options);
  await worker.command({ type: 'checkSetUp' });
  await worker.settle(() => isChecked(worker));
  return { worker, lines: linesOf(checksOf(worker)[0]) };
}

/** A build with this registration in it, changed so. */
export const registered = (change: Partial<Registration>): WorkerOptions => ({
  ports: { builtIn: { ...registration, ...change } },
});

/** All that needs no sign-in. */
export const rightOutside = {
  ...{ siteAccess: 'passed', 'siteAccess portals': 'passed', tenant: 'passed' },
  ...{ application: 'passed', redirectUri: 'passed', clock: 'passed' },
};
