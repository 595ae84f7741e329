import type { Emulator } from '../emulator/server';
import { long } from './harness/long';
import { expect, openList, test } from './harness/test';
import type { Popup } from './pages/popup';

const reason = 'CHG-77: roll the web tier';

/** The requests for groups and Azure roles that reached the services, as host and status. */
const writes = (emulator: Emulator): string[] =>
  [
    ...emulator.control.log({ method: 'PUT', path: '/roleAssignmentScheduleRequests' }),
    ...emulator.control.log({ method: 'POST', path: '/assignmentScheduleRequests' }),
  ].map(({ host, status }) => `${host} ${status}`);

/** A row shows role and scope on two lines. These are the texts that no other row has. */
const uniqueTexts = ['Intune operators', 'Project Falcon', 'rg-web'];
const uniqueTextOf = (role: string): string =>
  uniqueTexts.find((text) => role.includes(text)) ?? role;

async function activate(popup: Popup, role: string): Promise<void> {
  const form = await popup.openForm(uniqueTextOf(role));
  await form.reason.fill(reason);
  await form.submit();
}

const end = (popup: Popup, role: string) =>
  popup.elevated.getByRole('button', { name: `End ${role}` });

test.describe('Groups and Azure resources', () => {
  test('are listed together with directory roles', async ({ signedIn }) => {
    for (const name of ['Reports Reader', 'Intune operators', 'Project Falcon', 'rg-web']) {
      await expect(signedIn.roles.getByText(name).first()).toBeVisible();
    }
    await expect(signedIn.roles.getByText('Contoso Production').first()).toBeVisible();
  });

  test('membership of a group is active after one request, and can be ended', async ({
    signedIn,
    emulator,
  }) => {
    const role = 'Intune operators · Member';
    await activate(signedIn, role);
    await expect(end(signedIn, role)).toBeVisible();
    expect(writes(emulator)).toEqual(['graph.microsoft.com 201']);
    await signedIn.end(role);
    await expect(signedIn.row(signedIn.elevated, uniqueTextOf(role))).toContainText('Ends at');
  });

  test('ownership of a group waits for its approver', long, async ({ signedIn }) => {
    const role = 'Project Falcon · Owner';
    await activate(signedIn, role);
    await expect(signedIn.row(signedIn.elevated, uniqueTextOf(role))).toContainText(
      'Waiting for Security team',
    );
  });

  test('an Azure role is active after one request', async ({ signedIn, emulator }) => {
    const role = 'Contributor · rg-web';
    await activate(signedIn, role);
    await expect(end(signedIn, role)).toBeVisible();
    expect(writes(emulator)).toEqual(['management.azure.com 201']);
  });

  test(
    'an Azure role that requires nothing takes one click',
    long,
    async ({ signedIn, emulator }) => {
      const role = 'Reader · mg-platform';
      await signedIn.press(signedIn.roles, role);
      await expect(end(signedIn, role)).toBeVisible();
      expect(writes(emulator)).toEqual(['management.azure.com 201']);
    },
  );

  test('a worker killed before Azure has answered leaves one accepted request', async ({
    signedIn,
    uplift,
    emulator,
  }) => {
    const role = 'Contributor · rg-web';
    const held = emulator.control.fault({
      method: 'PUT',
      match: '/roleAssignmentScheduleRequests',
      times: 1,
      effect: { kind: 'hold', when: 'after' },
    });
    await activate(signedIn, role);
    await emulator.control.whenHeld(held.id);
    await uplift.killWorker();
    emulator.control.release(held.id);
    const popup = await openList(uplift);
    await expect(end(popup, role)).toBeVisible({ timeout: 30_000 });
    expect(writes(emulator).filter((write) => write.endsWith('201'))).toHaveLength(1);
  });

  test('show an error when they cannot be read, while directory roles work', async ({
    signedIn,
    emulator,
  }) => {
    emulator.control.fault({
      match: 'management.azure.com',
      times: 50,
      effect: { kind: 'respond', status: 500, body: '<html>broken</html>' },
    });
    await signedIn.page.getByRole('button', { name: 'Refresh' }).click();
    await expect(signedIn.page.getByText(/Azure/).first()).toBeVisible();
    await signedIn.press(signedIn.roles, 'Helpdesk Administrator');
    await expect(end(signedIn, 'Helpdesk Administrator')).toBeVisible();
  });
});
