import { accountKey } from '../../../utils/pim/account-key';
import { assignmentKey } from '../../../utils/pim/assignment-key';
import { HOUR_MS } from '../../../utils/pim/duration';
import type { Emulator } from '../../emulator/server';
import { roleId } from '../emulator/graph-client';
import { keyAndAccount } from './key-and-account';
import { tenantOf } from './open-worker';
import { ana } from './records';
import type { Worker } from './worker';

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
    ...keyAndAccount(keyOf(emulator, role)),
    input: { durationMs: HOUR_MS, justification: 'INC-1042 look at sign-ins', ticket: null },
  });
}

/** The activations the service accepted. */
export const accepted = (emulator: Emulator) =>
  tenantOf(emulator).requests.filter(({ action }) => action.toLowerCase() === 'selfactivate');

/** Ana's active assignments that were activated. */
export const activeNow = (emulator: Emulator) =>
  tenantOf(emulator).assignments.filter(({ assignmentType }) => assignmentType === 'Activated');

/** The requests for directory roles that reached the service. */
export const writes = (emulator: Emulator) =>
  emulator.control.log({ method: 'POST', path: 'roleAssignmentScheduleRequests' });
