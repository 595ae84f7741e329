import { expectAccessible } from '../harness/axe';
import { acceptedWrites, holdsAnyway, sentWrites } from '../harness/directory';
import { long } from '../harness/long';
import { expect, openList, test } from '../harness/test';
import { formIn, type Popup } from '../pages/popup';

const HOUR_MS = 3_600_000;
const role = 'Security Reader';
const refresh = (popup: Popup) => popup.page.getByRole('button', { name: 'Refresh' }).click();
const refusal = /You hold this role until .*\d+:\d\d.* without activation/;
/** Every button that would activate a role, wherever it stands. */
const activates = ({ page }: Popup, name: string) =>
  page.getByRole('button', { name: new RegExp(`^(Activate|Request) ${name}`) });

test.describe('Roles that are held without activation', () => {
  test.use({ world: 'standing' });

  test('stand under Elevated, counted and the most powerful named, and open by the keyboard', async ({
    signedIn,
    uplift,
  }) => {
    const { elevated, page } = signedIn;
    const summary = elevated.locator('summary');
    await expect(summary).toContainText('Without activation (6): Global Administrator …');
    await expect(signedIn.row(elevated, 'Global Administrator')).toBeHidden();
    await signedIn.ready();
    await summary.press('Enter');
    await expect(signedIn.row(elevated, 'Global Administrator')).toContainText('always active');
    await expect(signedIn.row(elevated, 'Global Administrator')).toContainText('High impact');
    await expect(signedIn.row(elevated, role)).toContainText(/until .*, without activation/);
    await expect(elevated.getByRole('button', { name: /^End/ })).toHaveCount(0);
    await expect
      .poll(uplift.badge)
      .toMatchObject({ text: '', title: /6 roles are held without activation$/ });
    await expectAccessible(page, 'the popup with what is held without activation');
  });

  test('are not offered: their rows say so, with the arrows going past them', async ({
    signedIn,
    emulator,
  }) => {
    const { roles, page, filter } = signedIn;
    const held = { [role]: refusal, 'Global Administrator': /Always active: there is nothing/ };
    for (const [name, words] of Object.entries(held)) {
      await expect(signedIn.row(roles, name)).toContainText(words);
      await expect(activates(signedIn, name)).toHaveCount(0);
    }
    await expect(signedIn.row(roles, 'rg-web')).toContainText(
      'Always active: there is nothing to activate',
    );
    // Held for the whole tenant, and eligible in a unit of it: a word, and the button.
    const broader = signedIn.row(roles, 'License Administrator');
    await expect(broader).toContainText('You hold this role in the whole tenant');
    await expect(activates(signedIn, 'License Administrator')).toBeVisible();

    await signedIn.ready();
    await filter.fill(role);
    await filter.press('Enter');
    await filter.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('form')).toHaveCount(0);
    expect(sentWrites(emulator)).toEqual([]);
  });
});

test('A role given after the list was read is refused at once, in its own words', async ({
  signedIn,
  emulator,
  uplift,
}) => {
  await signedIn.ready();
  holdsAnyway(emulator, role, 2 * HOUR_MS);
  const form = await signedIn.openForm(role);
  await form.reason.fill('INC-1042');
  await form.submit();
  const failed = signedIn.elevated.getByRole('listitem').filter({ hasText: 'Not activated' });
  await expect(failed).toContainText(refusal);
  await expect(failed).not.toContainText('asked to wait');
  await expect(failed.getByRole('button', { name: /^(Try again|Change)/ })).toHaveCount(0);
  // It stands once, and is not offered beside its failure.
  await expect(activates(signedIn, role)).toHaveCount(0);
  expect(sentWrites(emulator)).toHaveLength(1);
  expect(acceptedWrites(emulator)).toEqual([]);

  await refresh(signedIn);
  await expect(signedIn.row(signedIn.elevated, role).last()).toContainText('without activation');
  await failed.getByRole('button', { name: /^Dismiss/ }).click();
  await expect(signedIn.row(signedIn.roles, role)).toContainText(refusal);
  expect(sentWrites(emulator)).toHaveLength(1);

  // Another popup, of a new worker, shows the same.
  await uplift.killWorker();
  const popup = await openList(uplift);
  await expect(popup.row(popup.roles, role)).toContainText(refusal);
});

test(
  'A role that failed stands once, and its new try takes its place',
  long,
  async ({ signedIn, emulator }) => {
    const effect = {
      kind: 'respond' as const,
      status: 400,
      body: JSON.stringify({
        error: { code: 'RoleAssignmentRequestPolicyValidationFailed', message: 'No.' },
      }),
    };
    const match = '/roleAssignmentScheduleRequests';
    emulator.control.fault({ method: 'POST', match, times: 2, effect });
    const form = await signedIn.openForm(role);
    await form.reason.fill('INC-1042');
    await form.submit();
    const rows = signedIn.page.getByRole('listitem').filter({ hasText: role });
    for (const _ of ['first', 'second']) {
      await expect(rows).toHaveCount(1);
      await expect(rows).toContainText('Not activated');
      // A refusal by policy: the same again could only be refused again.
      await expect(rows.getByRole('button', { name: /^Try again/ })).toHaveCount(0);
      await signedIn.readyAgain();
      await rows.getByRole('button', { name: /^Change/ }).click();
      await expect(formIn(rows).reason).toHaveValue('INC-1042');
      await formIn(rows).submit();
    }
    await expect(rows).toHaveCount(1);
    await expect(rows.getByRole('button', { name: `End ${role}` })).toBeVisible();
    expect(acceptedWrites(emulator)).toHaveLength(1);
  },
);
