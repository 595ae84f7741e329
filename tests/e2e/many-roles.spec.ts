import { contoso } from '../emulator/tenants/contoso';
import { expect, test } from './harness/test';

test.use({ world: 'many' });

test('More than 50 eligible roles are all shown, and the list says what may be missing', async ({
  signedIn,
  emulator,
}) => {
  const tenant = emulator.world.tenants.find(({ id }) => id === contoso.id);
  const held = tenant?.eligibilities.filter(({ principalId }) => principalId === contoso.ana.id);
  expect(held?.length).toBeGreaterThan(50);
  await expect(signedIn.page.getByText('This list may be incomplete')).toBeVisible();

  const more = signedIn.page.getByRole('button', { name: /^Show more/ });
  while (await more.isVisible()) await more.click();
  // Beyond its 50 rows the service may leave out some that come through groups.
  const direct = held?.filter(({ memberType }) => memberType === 'Direct').length ?? 0;
  expect(await signedIn.roles.getByRole('listitem').count()).toBeGreaterThanOrEqual(direct);
});
