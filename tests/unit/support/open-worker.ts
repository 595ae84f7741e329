import type { Account } from '../../../utils/pim/account';
import { HOUR_MS } from '../../../utils/pim/duration';
import type { ActivationInput, Elevation } from '../../../utils/pim/elevation/elevation';
import type { Eligibility, Surface } from '../../../utils/pim/eligibility';
import type { Emulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { guidOf } from '../../emulator/tenants/ids';
import { keyAndAccount } from './key-and-account';
import { ana } from './records';
import { registration } from './token-host';
import { diskWith, startWorker, type Worker, type WorkerOptions } from './worker';

/**
 * A worker after its popup was opened: lists and policies are read. Each has a disk of its own, so a
 * second worker on the same emulator is Ana's other device. `amr`: how Ana signed in.
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
  await worker.command({ type: 'opened' });
  await worker.settle(() => accounts.every((account) => hasRead(worker, account)));
  return worker;
}

const hasRead = (worker: Worker, account: Account): boolean =>
  worker.snapshot(account)?.policiesAtMs != null;

/** Signs in another account in a window, and waits until its lists and policies are read. */
export async function signInAs(worker: Worker, account: Account): Promise<void> {
  worker.signIn.who = account;
  const ofTenant = { ...registration, tenant: account.tenantId };
  await worker.command({ type: 'saveSettings', change: { registration: ofTenant } });
  await worker.command({ type: 'signIn', account: null });
  await worker.settle(() => hasRead(worker, account));
}

/** Ana's tenant in the emulator. */
export const tenantOf = ({ world }: Emulator) => world.tenants.find(({ id }) => id === contoso.id)!;

/** A group's id by its name, which the product's own permissions do not include. */
const groupIdOf = (name: string) => guidOf('group', contoso.domain, name);

/**
 * An eligible assignment of an account, by the name of its role or, for groups, of its group.
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
      (row) =>
        row.surface === surface && (row.role.name === name || row.scope.id === groupIdOf(name)),
    );
  if (!found) throw new Error(`${name} is not eligible`);
  return found;
}

/** A click on Activate: by default one hour, with a reason. */
export const clickActivate = (
  worker: Worker,
  { key }: Pick<Eligibility, 'key'>,
  input: Partial<ActivationInput> = {},
  elevationId: string = crypto.randomUUID(),
) =>
  worker.command({
    type: 'activate',
    elevationId,
    ...keyAndAccount(key),
    input: { durationMs: HOUR_MS, justification: 'INC-1042', ticket: null, ...input },
  });

/** Waits until an eligible assignment's elevation is in one of these states. */
export async function waitForState(
  worker: Worker,
  { key }: Eligibility,
  ...states: Elevation['state'][]
): Promise<Elevation> {
  const elevation = () => worker.elevations().find(({ eligibility }) => eligibility.key === key);
  await worker.settle(() => states.includes(elevation()?.state ?? 'drafted'));
  return elevation()!;
}

/** The statuses with which the services answered the writes that reached them. */
export const writes = ({ control }: Emulator) =>
  control
    .log()
    .filter(({ method, path }) => {
      const isWrite = method === 'POST' || method === 'PUT';
      return isWrite && /ScheduleRequests(\/[^/?]+)?(\?|$)/i.test(path);
    })
    .map(({ status }) => status);
