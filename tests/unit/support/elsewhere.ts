import type { Emulator } from '../../emulator/server';
import { tenantOf } from './opened';

/** Ends everything that was activated, as its person would in the portal or on another device. */
export function endElsewhere(emulator: Emulator): void {
  const { assignments, pimGroups, azure } = tenantOf(emulator);
  const nowMs = emulator.clock.now();
  for (const held of [...assignments, ...pimGroups.assignments, ...azure.assignments]) {
    if (held.assignmentType === 'Activated') held.endsAtMs = nowMs;
  }
}
