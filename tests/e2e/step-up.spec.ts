import type { Emulator } from '../emulator/server';
import { passkeyContext } from '../emulator/signin/passkey';
import { authorizeRequests } from './harness/authorize-requests';
import { acceptedWrites, sentWrites } from './harness/directory';
import type { Uplift } from './harness/launch';
import { policyIsRead } from './harness/listed-rows';
import { long } from './harness/long';
import { rolePolicies } from './harness/policies';
import { expect, openList, signIn, test } from './harness/test';
import { useVirtualSecurityKey } from './harness/virtual-key';
import type { Popup } from './pages/popup';
import { createSignIn } from './pages/sign-in';

const role = 'Reports Reader';
const reason = 'INC-1042: trace failed sign-ins';

/** Requests a role with an authentication context. @returns the window for the verification */
async function openVerification(popup: Popup, uplift: Uplift) {
  const form = await popup.openForm(role);
  await expect(form.root.getByText('Asks you to verify again')).toBeVisible();
  await form.reason.fill(reason);
  const opened = uplift.signInWindow();
  await form.submit();
  return opened;
}

const windows = (emulator: Emulator) => authorizeRequests(emulator).length;

test.describe('A role with an authentication context', () => {
  test('needs one window and one request', async ({ signedIn, uplift, emulator }) => {
    const before = windows(emulator);
    const window = await openVerification(signedIn, uplift);
    const closed = window.waitForEvent('close');
    await createSignIn(window).useSecurityKey();
    await closed;
    const popup = await openList(uplift);
    await expect(popup.elevated.getByRole('button', { name: `End ${role}` })).toBeVisible();
    expect(windows(emulator) - before).toBe(1);
    expect(sentWrites(emulator).map(({ status }) => status)).toEqual([201]);
    expect(acceptedWrites(emulator)).toMatchObject([{ justification: reason }]);
  });

  test('is verified with a real security key, where the tenant requires one', async ({
    uplift,
    emulator,
  }) => {
    for (const policy of rolePolicies(emulator))
      if (policy.authenticationContext) policy.authenticationContext = passkeyContext;
    await signIn(uplift);
    const window = await openVerification(await openList(uplift), uplift);
    await useVirtualSecurityKey(window);
    const closed = window.waitForEvent('close');
    await createSignIn(window).useSecurityKey();
    await closed;
    const popup = await openList(uplift);
    await expect(popup.elevated.getByRole('button', { name: `End ${role}` })).toBeVisible();
    expect(sentWrites(emulator).at(-1)?.status).toBe(201);
  });

  test('keeps the reason when the window is closed', async ({ signedIn, uplift, emulator }) => {
    const window = await openVerification(signedIn, uplift);
    await window.close();
    const popup = await openList(uplift);
    const row = popup.row(popup.elevated, role);
    await expect(row).toContainText('The verification window was closed.');
    await popup.ready();
    await row.getByRole('button', { name: 'Change' }).click();
    await expect(row.getByLabel('Reason')).toHaveValue(reason);
    expect(sentWrites(emulator)).toEqual([]);
  });

  test(
    'whose verification Conditional Access blocks says so, with the error code',
    long,
    async ({ signedIn, uplift, emulator }) => {
      emulator.control.refuseSignIn(53003);
      const form = await signedIn.openForm(role);
      await form.reason.fill(reason);
      await form.submit();
      const popup = await openList(uplift);
      const row = popup.row(popup.elevated, role);
      await expect(row).toContainText('Conditional Access does not allow this sign-in.');
      await expect(row).toContainText('AADSTS53003');
      expect(sentWrites(emulator)).toEqual([]);
    },
  );

  test('that was set after the policy was read is verified once the service refuses', async ({
    signedIn,
    uplift,
    emulator,
  }) => {
    await policyIsRead(uplift, 'User Administrator');
    for (const policy of rolePolicies(emulator)) policy.authenticationContext = 'c1';
    const form = await signedIn.openForm('User Administrator');
    await form.reason.fill(reason);
    const opened = uplift.signInWindow();
    await form.submit();
    const window = await opened;
    const closed = window.waitForEvent('close');
    await createSignIn(window).useSecurityKey();
    await closed;
    const popup = await openList(uplift);
    await expect(
      popup.elevated.getByRole('button', { name: 'End User Administrator' }),
    ).toBeVisible();
    expect(sentWrites(emulator).map(({ status }) => status)).toEqual([400, 201]);
  });
});
