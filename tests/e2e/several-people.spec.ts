import { people } from './harness/several';
import { expect, openList, signedInIds, signInPeople, test } from './harness/test';

test.use({ world: 'several' });

const signsIn = Object.values(people);

test('One person signs in with two accounts of a tenant and as a guest, and all three stay', async ({
  uplift,
}) => {
  test.setTimeout(120_000);
  await signInPeople(uplift, signsIn);
  const all = signsIn.map(({ user }) => user.id);
  expect(await signedInIds(uplift)).toEqual(all);
  const popup = await openList(uplift);
  await expect(popup.row(popup.roles, 'Security Reader')).toHaveCount(3);

  await uplift.restart();
  expect(await signedInIds(uplift)).toEqual(all);
});
