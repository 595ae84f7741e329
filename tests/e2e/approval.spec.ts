import { acceptedWrites, requestWith } from './harness/directory';
import { long } from './harness/long';
import { expect, test } from './harness/test';
import type { Popup } from './pages/popup';

const role = 'Groups Administrator';

/** Requests a role that needs approval, until its row says that it is waiting. */
async function request(popup: Popup) {
  const form = await popup.openForm(role);
  await expect(form.root.getByText('Waits for approval by Security team')).toBeVisible();
  await expect(form.root.getByText('E-mails security@contoso.com')).toBeVisible();
  await form.reason.fill('New project group');
  await form.submit();
  const row = popup.row(popup.elevated, role);
  await expect(row).toContainText('Waiting for Security team');
  return row;
}

const refresh = (popup: Popup) => popup.page.getByRole('button', { name: 'Refresh' }).click();

test.describe('A role that needs approval', () => {
  test('is active once the approver has approved it', async ({ signedIn, emulator }) => {
    await request(signedIn);
    emulator.control.approve(requestWith(emulator, 'PendingApproval').id);
    await refresh(signedIn);
    await expect(signedIn.elevated.getByRole('button', { name: `End ${role}` })).toBeVisible();
    expect(acceptedWrites(emulator)).toHaveLength(1);
  });

  test(
    'is shown as denied, with a next step, once the approver has denied it',
    long,
    async ({ signedIn, emulator }) => {
      const row = await request(signedIn);
      emulator.control.deny(requestWith(emulator, 'PendingApproval').id, 'Not this week');
      await refresh(signedIn);
      await expect(row).toContainText('The approver said no.');
      await expect(row).toContainText('The approver wrote: Not this week');
      await expect(row).toContainText('Ask them why');
      await row.getByRole('button', { name: 'Dismiss' }).click();
      await expect(row).toHaveCount(0);
      await expect(signedIn.row(signedIn.roles, role)).toBeVisible();
    },
  );

  test('can be cancelled while it waits', async ({ signedIn, emulator }) => {
    const row = await request(signedIn);
    await row.getByRole('button', { name: `Cancel ${role}` }).click();
    await expect(row.getByRole('button', { name: `Cancel ${role}` })).toHaveCount(0);
    await expect.poll(() => acceptedWrites(emulator)[0]?.status).toBe('Canceled');
    await expect(signedIn.row(signedIn.roles, role)).toBeVisible();
  });
});
