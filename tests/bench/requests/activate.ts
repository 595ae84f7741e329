import type { Measurement } from '../measurement';
import { onStage } from '../stage';
import { callsDuring } from './api-calls';

const role = 'Helpdesk Administrator';

/**
 * The calls to Graph for the activation of one directory role, from the click until the last call after
 * it is active. The policy is known and requires no step-up.
 */
export const activate: Measurement = (build) =>
  onStage(build, async ({ emulator, popup }) => {
    const { api } = await callsDuring(emulator, async () => {
      await popup.press(popup.roles, role);
      await popup.elevated.getByRole('button', { name: `End ${role}` }).waitFor();
    });
    const writes = api.filter(
      ({ method, path }) => method === 'POST' && path.includes('/roleAssignmentScheduleRequests'),
    );
    return {
      activateRequests: {
        value: api.length,
        note: `${writes.length} write, ${api.length - writes.length} read`,
      },
    };
  });
