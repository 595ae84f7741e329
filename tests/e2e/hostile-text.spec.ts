import { contoso } from '../emulator/tenants/contoso';
import { acceptedWrites } from './harness/directory';
import { expect, openList, test } from './harness/test';

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
    test(`as the name of a role (${index + 1}) is shown and does nothing`, async ({
      uplift,
      signedIn,
      emulator,
    }) => {
      const tenant = emulator.world.tenants.find(({ id }) => id === contoso.id);
      const role = tenant?.roleDefinitions.find((one) => one.displayName === 'Security Reader');
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
    });
  }

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
