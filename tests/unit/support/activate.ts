import { accountKey } from '../../../utils/pim/account-key';
import { assignmentKey } from '../../../utils/pim/assignment-key';
import type { Emulator } from '../../emulator/server';
import { roleId } from '../emulator/graph-client';
import { clickActivate, tenantOf } from './open-worker';
import { ana } from './records';
import type { Worker } from './worker';

/** The key of Ana's eligibility for a role at the tenant. */
export const keyOf = (emulator: Emulator, role: string): string =>
  assignmentKey(accountKey(ana), 'directory', roleId(tenantOf(emulator), role), '/');

const signInsReason = { justification: 'INC-1042 look at sign-ins' };

/** A click on Activate for one of Ana's directory roles: one hour, with a reason. */
export const activate = (worker: Worker, emulator: Emulator, role: string, elevationId?: string) =>
  clickActivate(worker, { key: keyOf(emulator, role) }, signInsReason, elevationId);

/** The activations the service accepted. */
export const accepted = (emulator: Emulator) =>
  tenantOf(emulator).requests.filter(({ action }) => action.toLowerCase() === 'selfactivate');

/** Ana's active assignments that were activated. */
export const activeNow = (emulator: Emulator) =>
  tenantOf(emulator).assignments.filter(({ assignmentType }) => assignmentType === 'Activated');

/** The requests for directory roles that reached the service. */
export const writes = (emulator: Emulator) =>
  emulator.control.log({ method: 'POST', path: 'roleAssignmentScheduleRequests' });
