import { accountKey } from '../../../utils/pim/account-key';
import { assignmentKey } from '../../../utils/pim/assignment-key';
import { HOUR_MS } from '../../../utils/pim/duration';
import type { Emulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { roleId } from '../emulator/graph-client';
import { ana } from './records';
import { roleAt } from './role-at';
import type { Worker } from './worker';

const tenantOf = ({ world }: Emulator) => world.tenants.find(({ id }) => id === contoso.id)!;

/** The key of Ana's eligibility for a role at the tenant. */
export const keyOf = (emulator: Emulator, role: string): string =>
  assignmentKey(accountKey(ana), 'directory', roleId(tenantOf(emulator), role), '/');

/** A click on Activate: one hour, with a reason. */
export function activate(
  worker: Worker,
  emulator: Emulator,
  role: string,
  elevationId = crypto.randomUUID(),
) {
  return worker.command({
    type: 'activate',
    elevationId,
    ...roleAt(keyOf(emulator, role)),
    input: { durationMs: HOUR_MS, justification: 'INC-1042 look at sign-ins', ticket: null },
  });
}

/** The activations the service accepted. */
export const accepted = (emulator: Emulator) =>
  tenantOf(emulator).requests.filter(({ action }) => action.toLowerCase() === 'selfactivate');

/** What is active for Ana by activation. */
export const activeNow = (emulator: Emulator) =>
  tenantOf(emulator).assignments.filter(({ assignmentType }) => assignmentType === 'Activated');

/** The writes that reached the service. */
export const writes = (emulator: Emulator) =>
  emulator.control.log({ method: 'POST', path: 'roleAssignmentScheduleRequests' });
