import { rolePolicies } from '../../e2e/harness/policies';
import { createSignIn } from '../../e2e/pages/sign-in';
import type { Measurement } from '../measurement';
import { callsDuring } from '../requests/api-calls';
import { onStage, openList } from '../stage';

const role = 'User Administrator';

/**
 * The number of sign-in windows until a role is active, in the worse case of a step-up: the policy
 * required nothing when it was read, so that the service refuses the first request.
 */
export const stepUp: Measurement = (build) =>
  onStage(build, async ({ emulator, uplift, popup }) => {
    for (const policy of rolePolicies(emulator)) policy.authenticationContext = 'c1';
    const form = await popup.openForm(role);
    await form.reason.fill('INC-1042');
    const { api, signIn } = await callsDuring(emulator, async () => {
      const opened = uplift.signInWindow();
      await form.submit();
      const window = await opened;
      const closed = window.waitForEvent('close');
      await createSignIn(window).useSecurityKey();
      await closed;
      const after = await openList(uplift);
      await after.elevated.getByRole('button', { name: `End ${role}` }).waitFor();
    });
    const windows = signIn.filter(
      ({ method, path }) =>
        method === 'GET' && path.includes('/authorize?') && !path.includes('prompt=none'),
    );
    const writes = api.filter(
      ({ method, path }) => method === 'POST' && path.includes('/roleAssignmentScheduleRequests'),
    );
    return {
      stepUpWindows: { value: windows.length, note: `${writes.length - 1} automatic retry` },
    };
  });
