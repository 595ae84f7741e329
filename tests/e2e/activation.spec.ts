import { authorizeRequests } from './harness/authorize-requests';
import { acceptedWrites, activeElsewhere, sentWrites } from './harness/directory';
import { policyIsRead } from './harness/listed-rows';
import { long } from './harness/long';
import { rolePolicies } from './harness/policies';
import { expect, openList, test } from './harness/test';
import { createPopup } from './pages/popup';

const MINUTE_MS = 60_000;

test.describe('Activating a role', () => {
  test('takes one click where the policy requires nothing', async ({ signedIn, emulator }) => {
    await signedIn.press(signedIn.roles, 'Helpdesk Administrator');
    await expect(
      signedIn.elevated.getByRole('button', { name: 'End Helpdesk Administrator' }),
    ).toBeVisible();
    expect(acceptedWrites(emulator)).toMatchObject([{ duration: 'PT1H' }]);
    expect(sentWrites(emulator)).toHaveLength(1);
  });

  test('sends the reason exactly as typed', long, async ({ signedIn, emulator }) => {
    const reason = '  INC-1042: “reset” <b>keys</b> for ünit 7 ';
    const form = await signedIn.openForm('User Administrator');
    await form.reason.fill(reason);
    await form.duration('30 min').check();
    await form.submit();
    await expect(signedIn.row(signedIn.elevated, 'User Administrator')).toContainText('left');
    expect(acceptedWrites(emulator)).toMatchObject([{ justification: reason, duration: 'PT30M' }]);
  });

  test('asks for a missing reason and sends nothing', long, async ({ signedIn, emulator }) => {
    const form = await signedIn.openForm('User Administrator');
    await form.submit();
    await expect(form.root.getByText('This role asks for a reason.')).toBeVisible();
    await expect(form.reason).toBeFocused();
    expect(sentWrites(emulator)).toEqual([]);
  });

  test('offers no longer duration than the policy allows', long, async ({ signedIn }) => {
    const form = await signedIn.openForm('Conditional Access Administrator');
    await expect(form.duration('2 hr')).toBeVisible();
    await expect(form.duration('4 hr')).toHaveCount(0);
    await expect(form.duration('8 hr')).toHaveCount(0);
  });

  test('asks for the ticket where the policy requires one, and sends it', async ({
    signedIn,
    emulator,
  }) => {
    const form = await signedIn.openForm('Exchange Administrator');
    await form.reason.fill('Mailbox move');
    await form.submit();
    await expect(form.root.getByText('This role asks for a ticket number.')).toBeVisible();
    expect(sentWrites(emulator)).toEqual([]);

    await form.ticketNumber.fill('CHG-7');
    await form.ticketSystem.fill('ServiceNow');
    await form.submit();
    await expect(signedIn.row(signedIn.elevated, 'Exchange Administrator')).toContainText('left');
    expect(acceptedWrites(emulator)).toMatchObject([
      { ticket: { number: 'CHG-7', system: 'ServiceNow' } },
    ]);
  });

  test('asks for what a refusal names, after the policy was tightened', async ({
    signedIn,
    uplift,
    emulator,
  }) => {
    const role = 'Helpdesk Administrator';
    await policyIsRead(uplift, role);
    for (const policy of rolePolicies(emulator)) {
      policy.enabledRules = ['Justification', 'Ticketing'];
    }
    await signedIn.press(signedIn.roles, role);
    const refused = signedIn.row(signedIn.elevated, role);
    await expect(refused).toContainText('This role asks for a reason.');
    await expect(refused.getByRole('button', { name: 'Copy details' })).toBeVisible();
    await signedIn.readyAgain();
    await refused.getByRole('button', { name: 'Change' }).click();

    // The form opens where the role failed, which stands nowhere else meanwhile.
    const form = signedIn.row(signedIn.elevated, role);
    await form.getByLabel('Reason').fill('INC-7');
    await form.getByRole('button', { name: 'Activate', exact: true }).click();
    await expect(form.getByText('This role asks for a ticket number.')).toBeVisible();
    await form.getByLabel('Ticket number').fill('CHG-7');
    await form.getByRole('button', { name: 'Activate', exact: true }).click();
    await expect(signedIn.elevated.getByRole('button', { name: `End ${role}` })).toBeVisible();
    expect(sentWrites(emulator).map(({ status }) => status)).toEqual([400, 201]);
  });

  test(
    'opens no window for MFA where the sign-in had MFA already',
    long,
    async ({ signedIn, emulator }) => {
      const before = authorizeRequests(emulator).length;
      const form = await signedIn.openForm('Authentication Policy Administrator');
      await form.reason.fill('Passkey rollout');
      await form.submit();
      await expect(
        signedIn.row(signedIn.elevated, 'Authentication Policy Administrator'),
      ).toContainText('left');
      expect(authorizeRequests(emulator)).toHaveLength(before);
    },
  );

  test('that another device has activated sends nothing, and shows the time left', async ({
    signedIn,
    emulator,
  }) => {
    activeElsewhere(emulator, 'User Administrator', {
      startedMsAgo: 20 * MINUTE_MS,
      endsInMs: 40.5 * MINUTE_MS,
    });
    const form = await signedIn.openForm('User Administrator');
    await form.reason.fill('INC-7');
    await form.submit();
    const row = signedIn.row(signedIn.elevated, 'User Administrator');
    await expect(row.getByRole('button', { name: 'End User Administrator' })).toBeVisible();
    await expect(row).toContainText('40 min left');
    expect(acceptedWrites(emulator)).toEqual([]);
  });

  test('that is high-impact always opens the form, with an empty reason', async ({
    signedIn,
    emulator,
  }) => {
    await signedIn.press(signedIn.roles, 'Conditional Access Administrator');
    const row = signedIn.row(signedIn.roles, 'Conditional Access Administrator');
    await expect(row.getByLabel('Reason')).toHaveValue('');
    await expect(row.getByText('This role can take over the tenant.')).toBeVisible();
    expect(sentWrites(emulator)).toEqual([]);
  });

  test('sends one request when two popups are clicked at once', async ({
    signedIn,
    uplift,
    emulator,
  }) => {
    const tabs = await Promise.all([1, 2].map(() => uplift.context.newPage()));
    await signedIn.page.close();
    const popups = tabs.map(createPopup);
    for (const { page } of popups) await page.goto(uplift.url('popup.html'));
    await Promise.all(popups.map(({ ready }) => ready()));
    const click = ({ roles, row }: (typeof popups)[number]) =>
      row(roles, 'Helpdesk Administrator')
        .getByRole('button', { name: 'Activate Helpdesk Administrator' })
        .evaluate((button: HTMLElement) => button.click());
    await Promise.all(popups.map(click));

    const list = await openList(uplift);
    await expect(
      list.elevated.getByRole('button', { name: 'End Helpdesk Administrator' }),
    ).toHaveCount(1);
    expect(sentWrites(emulator)).toHaveLength(1);
  });
});
