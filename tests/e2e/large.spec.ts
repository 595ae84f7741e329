import { largeCounts } from '../emulator/tenants/large';
import { acceptedWrites } from './harness/directory';
import { listedRows } from './harness/listed-rows';
import { expect, test } from './harness/test';

test.use({ world: 'large' });

test.describe('In a tenant with thousands of eligible assignments', () => {
  test('the list shows, the filter finds a role, and it activates', async ({
    signedIn,
    emulator,
  }) => {
    const rows = signedIn.roles.getByRole('listitem');
    await expect(rows).toHaveCount(30);

    await signedIn.filter.fill('security reader');
    await expect(rows).toHaveCount(1);
    const form = await signedIn.openForm('Security Reader');
    await form.reason.fill('INC-1042');
    await form.submit();
    await expect(signedIn.row(signedIn.elevated, 'Security Reader')).toContainText('left');
    expect(acceptedWrites(emulator)).toMatchObject([{ justification: 'INC-1042' }]);
  });

  test('the policy of an Azure role is read when its form opens', async ({
    signedIn,
    emulator,
  }) => {
    const rows = signedIn.roles.getByRole('listitem');
    await signedIn.filter.fill('rg-31-10');
    await expect(rows).toHaveCount(1);
    const policyReads = () =>
      emulator.control.log({ path: 'rg-31-10' }).filter(({ path }) => /policy/i.test(path));
    expect(policyReads()).toEqual([]);
    await signedIn.ready();
    await rows.first().getByRole('button', { expanded: false }).click();
    await expect(rows.first()).toContainText('Reason');
    await expect(rows.first()).not.toContainText('Reading what this role asks for');
    expect(policyReads()).toHaveLength(1);
  });

  test('every directory role is listed, not only the 50 that the service returns at first', async ({
    signedIn,
    uplift,
  }) => {
    await expect(signedIn.roles.getByRole('listitem').first()).toBeVisible();
    // Each list is shown as it comes, and a full one comes after the plain collection was read.
    await expect
      .poll(async () => {
        const rows = await listedRows(uplift);
        return rows.filter(({ surface }) => surface === 'directory').length;
      })
      .toBe(largeCounts.directory);
  });
});
