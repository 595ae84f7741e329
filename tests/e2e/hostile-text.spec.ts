import { contoso } from '../emulator/tenants/contoso';
import { acceptedWrites } from './harness/directory';
import { long } from './harness/long';
import { outOfOrder } from './harness/reading-order';
import { expect, openList, signIn, test } from './harness/test';

const script =
  '<img src=x onerror="document.title=`taken`"><script>document.title="taken"</script>';
const names = [
  script,
  '\u202Enimda\u202C override',
  'control \u0007\u0000 characters',
  `long ${'W'.repeat(100_000)}`,
];

test.describe('Hostile text', () => {
  for (const [index, name] of names.entries()) {
    const details = [0, names.length - 1].includes(index) ? {} : long;
    test(
      `as the name of a role (${index + 1}) is shown as text`,
      details,
      async ({ uplift, signedIn, emulator }) => {
        const tenant = emulator.world.tenants.find(({ id }) => id === contoso.id);
        const role = tenant?.roleDefinitions.find((each) => each.displayName === 'Security Reader');
        await expect(signedIn.row(signedIn.roles, 'Security Reader')).toHaveCount(1);
        const rows = signedIn.roles.getByRole('listitem');
        const before = await rows.count();
        if (role) role.displayName = name;
        await signedIn.page.getByRole('button', { name: 'Refresh' }).click();
        await expect(signedIn.row(signedIn.roles, 'Security Reader')).toHaveCount(0);
        await expect(rows).toHaveCount(before);
        expect(await signedIn.page.title()).not.toBe('taken');
        const sideways = await signedIn.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(sideways).toBeLessThanOrEqual(0);
        await openList(uplift);
      },
    );
  }

  test.describe('in every name', () => {
    const names = {
      role: 'מנהל \u202Edesrever\u202C אבטחה (1)',
      group: '\u2067קבוצה\u200F',
      scope: 'مجموعة\u202E prod',
      person: '\u202Eאנה\u200B رويز',
      approver: 'צוות\u202E אבטחה',
    };

    test('does not reorder the words beside it', async ({ uplift, emulator }) => {
      const tenant = emulator.world.tenants.find(({ id }) => id === contoso.id)!;
      rename(tenant, 'User Administrator', names.role);
      rename(tenant, 'Groups Administrator', 'תפקיד\u202E two (2)');
      rename(tenant, 'Intune operators', names.group);
      rename(tenant, 'rg-web', names.scope);
      rename(tenant, contoso.ana.displayName, names.person);
      rename(tenant, contoso.securityTeam.displayName, names.approver);
      await signIn(uplift);
      const popup = await openList(uplift);
      const shown = popup.page.locator('body');
      for (const word of ['מנהל', 'קבוצה', 'مجموعة']) await expect(shown).toContainText(word);
      expect(await outOfOrder(shown)).toEqual([]);

      await popup.openForm('תפקיד two (2)');
      await expect(shown).toContainText('צוות אבטחה');
      expect(await outOfOrder(shown)).toEqual([]);
      await popup.page.keyboard.press('Escape');
      await popup.page.getByRole('button', { name: contoso.ana.upn }).first().click();
      await expect(popup.page.locator('#accounts')).toContainText('אנה رويز');
      expect(await outOfOrder(popup.page.locator('#accounts'))).toEqual([]);
      await popup.page.keyboard.press('Escape');

      const active = await popup.openForm('מנהל desrever אבטחה (1)');
      await active.reason.fill('INC-8 look');
      await active.submit();
      await expect(popup.elevated).toContainText('left');
      expect(await outOfOrder(popup.elevated)).toEqual([]);
      const { title } = await uplift.badge();
      expect(title).toMatch(/\u2068מנהל desrever אבטחה \(1\)\u2069.*\d:\d\d/);
      expect(title).not.toMatch(/[\u200e\u200f\u202a-\u202e\u200b]/);

      const options = await uplift.context.newPage();
      await options.goto(uplift.url('options.html#history'));
      const history = options.getByRole('listitem').first();
      await expect(history).toContainText('מנהל');
      expect(await outOfOrder(history)).toEqual([]);
    });
  });

  test('as a reason is sent as typed and shown as text', async ({ uplift, signedIn, emulator }) => {
    const form = await signedIn.openForm('User Administrator');
    await form.reason.fill(script);
    await form.submit();
    await expect(signedIn.row(signedIn.elevated, 'User Administrator')).toContainText('left');
    expect(acceptedWrites(emulator)).toMatchObject([{ justification: script }]);
    const popup = await openList(uplift);
    expect(await popup.page.title()).not.toBe('taken');
  });
});

/** Replaces a name wherever it occurs in an object. */
function rename(target: object, name: string, newName: string): void {
  for (const [key, value] of Object.entries(target)) {
    if (value === name) Object.assign(target, { [key]: newName });
    else if (typeof value === 'object' && value !== null) rename(value, name, newName);
  }
}
