import { several } from '../emulator/tenants/several';
import { severalAccounts } from '../emulator/tenants/several-tenants';
import { expect, openList, signInPeople, test } from './harness/test';

test.use({ world: 'several' });

const { contoso, fabrikam } = several;
const signsIn = [contoso.ana, contoso.admin, fabrikam.ana].map(
  ({ id }) => severalAccounts.find(({ user }) => user.id === id)!,
);

test('One person signs in with two accounts of a tenant and as a guest, and all three stay', async ({
  uplift,
}) => {
  test.setTimeout(120_000);
  await signInPeople(uplift, signsIn);
  const signedIn = async () => {
    const { accounts } = await uplift.storage('disk');
    const { data } = accounts as { data: { account: { objectId: string } }[] };
    return data.map(({ account }) => account.objectId);
  };
  const all = signsIn.map(({ user }) => user.id);
  await expect.poll(signedIn).toEqual(all);
  const popup = await openList(uplift);
  await expect(popup.row(popup.roles, 'Security Reader')).toHaveCount(3);

  await uplift.restart();
  expect(await signedIn()).toEqual(all);
});
