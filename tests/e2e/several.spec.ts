import { acceptedWrites } from './harness/directory';
import { nextPageAt } from './harness/next-page';
import { expect, openList, test } from './harness/test';

const together = ['User Administrator', 'Security Reader', 'Helpdesk Administrator'];
const reason = 'INC-1042 take over the morning shift';

test('Several roles are activated together, and are in the history until it is cleared', async ({
  signedIn,
  uplift,
  emulator,
}) => {
  const { page, roles, elevated } = signedIn;
  await signedIn.ready();
  await roles.getByRole('button', { name: 'Select', exact: true }).click();
  for (const role of together) await page.getByRole('checkbox', { name: `Select ${role}` }).check();
  await page.getByRole('button', { name: 'Continue (3)' }).click();
  await page.getByRole('button', { name: 'Activate 3 roles' }).click();
  await expect(page.getByText('This role asks for a reason.')).toBeVisible();
  await page.getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: 'Activate 3 roles' }).click();
  for (const role of together) {
    await expect(signedIn.row(elevated, role)).toContainText(/left.*until/);
  }
  expect(
    acceptedWrites(emulator, 'selfActivate').map(({ justification }) => justification),
  ).toEqual(together.map(() => reason));
  // A read after each activation has shown that the role is in effect.
  await expect(signedIn.row(elevated, 'Security Reader')).toContainText('In effect');

  const opening = nextPageAt(uplift.context, /options\.html#history$/);
  await page.getByRole('button', { name: 'History' }).click();
  const history = await opening;
  await expect(history.getByRole('listitem')).toHaveCount(together.length);
  await expect(history.getByRole('listitem').first()).toContainText(`“${reason}”`);
  await history.getByRole('button', { name: 'Clear history' }).click();
  await history.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(history.getByText('Nothing was activated from here yet.')).toBeVisible();
});

test('A queued renewal survives the end of the worker, and can be cancelled', async ({
  signedIn,
  uplift,
}) => {
  const role = 'Security Reader';
  const form = await signedIn.openForm(role);
  await form.reason.fill('INC-7');
  await form.root.getByRole('checkbox', { name: 'Renew once when it ends' }).check();
  await form.submit();
  await expect(signedIn.row(signedIn.elevated, role)).toContainText('renews at');
  await uplift.killWorker();
  const again = await openList(uplift);
  const row = again.row(again.elevated, role);
  await expect(row).toContainText('renews at');
  await row.getByRole('button', { expanded: false }).click();
  await expect(row).toContainText('INC-7');
  await again.readyAgain();
  await row.getByRole('button', { name: 'Don’t renew' }).click();
  await expect(row).toContainText('until');
  await expect(row).not.toContainText('renews at');
});
