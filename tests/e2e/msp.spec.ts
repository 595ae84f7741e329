import { msp } from '../emulator/tenants/msp';
import { long } from './harness/long';
import { expect, openList, register, signIn, test } from './harness/test';
import { signInAs } from './pages/sign-in';

test.use({ world: 'msp' });

const [first, ...others] = msp.customers;

test(
  'One person lists, filters and activates roles of twenty tenants',
  long,
  async ({ uplift, emulator }) => {
    // There are twenty sign-in windows.
    test.setTimeout(240_000);
    await register(uplift, { clientId: msp.clientId, tenant: 'organizations' });

    await signIn(uplift, first!.mia.upn);
    for (const { mia } of others) {
      const popup = await openList(uplift);
      const opened = uplift.signInWindow();
      await popup.addAccount();
      await signInAs(await opened, mia.upn);
      await popup.page.close();
    }

    const popup = await openList(uplift);
    await expect(popup.page.getByRole('button', { name: '20 accounts' })).toBeVisible();
    const rows = popup.roles.getByRole('listitem');
    await expect(rows).toHaveCount(30);
    await popup.filter.fill('security reader customer17');
    await expect(rows).toHaveCount(1);
    const form = await popup.openForm('Security Reader');
    await form.reason.fill('INC-1042');
    await form.submit();
    await expect(popup.row(popup.elevated, 'Security Reader')).toContainText('left');
    const [customer] = emulator.world.tenants.filter(({ requests }) => requests.length > 0);
    expect(customer?.displayName).toBe('Customer 17');
    expect(customer?.requests).toMatchObject([{ justification: 'INC-1042' }]);
  },
);
