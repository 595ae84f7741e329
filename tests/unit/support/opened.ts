import type { Account } from '../../../utils/pim/account';
import { HOUR_MS } from '../../../utils/pim/duration';
import type { ActivationInput, Elevation } from '../../../utils/pim/elevation/elevation';
import type { Eligibility, Surface } from '../../../utils/pim/eligibility';
import type { Emulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { guidOf } from '../../emulator/tenants/ids';
import { ana } from './records';
import { roleAt } from './role-at';
import { registration } from './token-host';
import { diskWith, startWorker, type Worker, type WorkerOptions } from './worker';

/**
 * A worker whose popup was opened: lists and policies are read. Each has a disk of its own, so a
 * second one on the same emulator is Ana's other device. `amr`: how Ana signed in.
 */
export async function openWorker(
  emulator: Emulator,
  amr = ['pwd', 'mfa'],
  options: WorkerOptions = {},
): Promise<Worker> {
  const signIn = { amr, ...options.signIn };
  return openWith(emulator, [ana], { ...options, signIn });
}

/** The same with these accounts signed in, the first of them first. */
export async function openWith(
  emulator: Emulator,
  accounts: Account[],
  options: WorkerOptions = {},
): Promise<Worker> {
  const worker = await startWorker(emulator, diskWith(...accounts), options);
  await worker.start();
  await worker.command({ type: 'opened' });
  await worker.settle(() => accounts.every((one) => hasRead(worker, one)));
  return worker;
}

const hasRead = (worker: Worker, account: Account): boolean =>
  worker.snapshot(account)?.policiesAtMs != null;

/** Signs one more account in, in a window, and waits until its lists and policies are read. */
export async function signInAs(worker: Worker, account: Account): Promise<void> {
  worker.signIn.who = account;
  const own = { ...registration, tenant: account.tenantId };
  await worker.command({ type: 'saveSettings', change: { registration: own } });
  await worker.command({ type: 'signIn', account: null });
  await worker.settle(() => hasRead(worker, account));
}

/** Ana's tenant in the emulator. */
export const tenantOf = ({ world }: Emulator) => world.tenants.find(({ id }) => id === contoso.id)!;

/** Names of groups cannot be read with the product's own permissions. */
const groupIdOf = (name: string) => guidOf('group', contoso.domain, name);

/**
 * One of an account's eligible assignments, by the name of its role or, for groups, of its group.
 * Without an account: Ana's.
 */
export function eligible(
  worker: Worker,
  surface: Surface,
  name: string,
  account = ana,
): Eligibility {
  const found = worker
    .snapshot(account)
    ?.eligibilities.find(
      (one) =>
        one.surface === surface && (one.role.name === name || one.scope.id === groupIdOf(name)),
    );
  if (!found) throw new Error(`${name} is not eligible`);
  return found;
}

/** A click on Activate: one hour, with a reason, unless something else is said. */
export async function click(
  worker: Worker,
  { key }: Eligibility,
  input: Partial<ActivationInput> = {},
): Promise<void> {
  await worker.command({
    type: 'activate',
    elevationId: crypto.randomUUID(),
    ...roleAt(key),
    input: { durationMs: HOUR_MS, justification: 'INC-1042', ticket: null, ...input },
  });
}

/** Waits until an eligible assignment's elevation is in one of these states. */
export async function reach(
  worker: Worker,
  of: Eligibility,
  ...states: Elevation['state'][]
): Promise<Elevation> {
  const elevation = () => worker.elevations().find(({ eligibility }) => eligibility.key === of.key);
  await worker.settle(() => states.includes(elevation()?.state ?? 'drafted'));
  return elevation()!;
}

/** The writes that reached the services, with how each was answered. */
export const writes = ({ control }: Emulator) =>
  control
    .log()
    .filter(({ method, path }) => {
      const makes = method === 'POST' || method === 'PUT';
      return makes && /ScheduleRequests(\/[^/?]+)?(\?|$)/i.test(path);
    })
    .map(({ status }) => status);
