import { acceptedWrites } from './harness/directory';
import { expect, test } from './harness/test';

test.describe('By keyboard alone', () => {
  test('a role is found, its form filled in and sent, and the role ended', async ({
    signedIn,
    emulator,
  }) => {
    const { keyboard } = signedIn.page;
    await expect(signedIn.filter).toBeFocused();
    await signedIn.ready();

    await keyboard.type('user adm');
    await expect(signedIn.roles.getByRole('listitem')).toHaveCount(1);
    await keyboard.press('Enter');
    const row = signedIn.row(signedIn.roles, 'User Administrator');
    await expect(row.getByLabel('Reason')).toBeFocused();
    await keyboard.type('INC-1042: reset a password');
    await keyboard.press('Enter');
    await expect(signedIn.row(signedIn.elevated, 'User Administrator')).toContainText('left');
    expect(acceptedWrites(emulator)).toMatchObject([
      { justification: 'INC-1042: reset a password', duration: 'PT1H' },
    ]);

    const end = signedIn.elevated.getByRole('button', { name: 'End User Administrator' });
    await end.focus();
    await signedIn.readyAgain();
    await keyboard.press('Enter');
    await expect(signedIn.row(signedIn.elevated, 'User Administrator')).toContainText('Ends at');
  });

  test('arrows move through the list, and Escape closes form and filter', async ({ signedIn }) => {
    const { keyboard } = signedIn.page;
    await signedIn.ready();
    await expect(signedIn.filter).toBeFocused();
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await expect(
      signedIn.roles.getByRole('button', { name: 'Activate Conditional Access Administrator' }),
    ).toBeFocused();
    await keyboard.press('ArrowRight');
    const row = signedIn.row(signedIn.roles, 'Conditional Access Administrator');
    await expect(row.getByLabel('Reason')).toBeFocused();
    await keyboard.press('Escape');
    await expect(row.getByLabel('Reason')).toHaveCount(0);

    await signedIn.filter.focus();
    await keyboard.type('helpdesk adm');
    await expect(signedIn.roles.getByRole('listitem')).toHaveCount(1);
    await keyboard.press('Escape');
    await expect(signedIn.filter).toHaveValue('');
  });

  test('every control is reached by Tab', async ({ signedIn }) => {
    const { page } = signedIn;
    await signedIn.openForm('Exchange Administrator');
    // A negative tabIndex takes a control out of the Tab order.
    const unreachable = await page
      .locator('button, input, textarea, summary')
      .evaluateAll((all) => {
        const shown = all.filter((element) => element.checkVisibility());
        return shown
          .filter((element) => (element as HTMLElement).tabIndex < 0)
          .map((element) => element.outerHTML);
      });
    expect(unreachable).toEqual([]);
  });

  test('an Enter key held down activates nothing', async ({ signedIn, emulator }) => {
    const { keyboard } = signedIn.page;
    await signedIn.ready();
    await signedIn.filter.fill('helpdesk');
    // Without a keyup in between, each further `down` is a repeated key press.
    await signedIn.page.getByRole('button', { name: 'Refresh' }).focus();
    await keyboard.down('Enter');
    await signedIn.filter.focus();
    for (let times = 0; times < 5; times += 1) await keyboard.down('Enter');
    await keyboard.up('Enter');
    await expect(signedIn.row(signedIn.roles, 'Helpdesk Administrator')).toBeVisible();
    expect(acceptedWrites(emulator)).toEqual([]);
  });
});
