import type { Emulator } from '../../emulator/server';
import { tenantOf } from './open-worker';

/** Ends all activations, as a person would in the portal or on another device. */
export function endElsewhere(emulator: Emulator): void {
  const { assignments, pimGroups, azure } = tenantOf(emulator);
  const nowMs = emulator.clock.now();
  for (const assignment of [...assignments, ...pimGroups.assignments, ...azure.assignments]) {
    if (assignment.assignmentType === 'Activated') assignment.endsAtMs = nowMs;
  }
}
