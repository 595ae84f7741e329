import { contoso } from '../emulator/tenants/contoso';
import { fabrikam } from '../emulator/tenants/fabrikam';
import type { Uplift } from './harness/launch';
import { long } from './harness/long';
import { expect, openList, register, signIn, test } from './harness/test';
import { createPopup, type Popup } from './pages/popup';
import { createPortal, portalAddress } from './pages/portal';
import { createSignIn } from './pages/sign-in';

/** Opens the account menu, whose button has this text. */
const openMenu = async (popup: Popup, label: string): Promise<void> => {
  await popup.ready();
  await popup.page.getByRole('button', { name: label }).click();
};

/** Ana of contoso, and her other account at fabrikam, where she consents. */
async function signInBoth(uplift: Uplift): Promise<Popup> {
  await register(uplift, { clientId: contoso.clientId, tenant: 'organizations' });
  await signIn(uplift, contoso.ana.upn);
  return addFabrikam(uplift);
}

/** In fabrikam people consent for themselves: to Graph while signing in, to Azure by a button. */
async function addFabrikam(uplift: Uplift): Promise<Popup> {
  const popup = await openList(uplift);
  await openMenu(popup, contoso.ana.upn);
  const opened = uplift.signInWindow();
  await popup.page.getByRole('button', { name: 'Add an account' }).click();
  const window = await opened;
  const closed = window.waitForEvent('close');
  const pages = createSignIn(window);
  await pages.pickAccount(fabrikam.ana.upn);
  await pages.approveMfa();
  await pages.acceptPermissions();
  await closed;
  await popup.page.close();
  await consentToAzure(uplift);
  const both = await openList(uplift);
  await expect(both.page.getByRole('button', { name: '2 accounts' })).toBeVisible();
  await expect(both.page.locator('.note')).toHaveCount(0);
  await expect(both.row(both.roles, 'Intune Administrator')).toBeVisible();
  return both;
}

async function consentToAzure(uplift: Uplift): Promise<void> {
  const popup = await openList(uplift);
  const missing = popup.page.locator('.note').filter({ hasText: 'Azure resources' });
  await expect(missing).toContainText('Fabrikam');
  const opened = uplift.signInWindow();
  await popup.ready();
  await missing.getByRole('button', { name: 'Review permissions' }).click();
  const window = await opened;
  const closed = window.waitForEvent('close');
  await createSignIn(window).acceptPermissions();
  await closed;
  await popup.page.close();
}

test.describe('Two accounts of two tenants', () => {
  test('are listed together, each role with its tenant, and activate in their own tenants', async ({
    uplift,
    emulator,
  }) => {
    const popup = await signInBoth(uplift);
    await expect(popup.row(popup.roles, 'Intune Administrator')).toContainText('Fabrikam');
    await expect(popup.row(popup.roles, 'Security Reader')).toContainText('Contoso');

    const form = await popup.openForm('Intune Administrator');
    await form.reason.fill('INC-7 enrol a device');
    await form.submit();
    await expect(popup.row(popup.elevated, 'Intune Administrator')).toContainText('Fabrikam');
    const active = (id: string) =>
      emulator.world.tenants
        .find((tenant) => tenant.id === id)
        ?.assignments.filter(({ assignmentType }) => assignmentType === 'Activated').length;
    await expect.poll(() => active(fabrikam.id)).toBe(1);
    expect(active(contoso.id)).toBe(0);
  });

  test(
    'are listed together also when their tenants were registered one after the other',
    long,
    async ({ uplift, emulator, signedIn }) => {
      await signedIn.page.close();
      await register(uplift, { clientId: contoso.clientId, tenant: fabrikam.id });
      const both = await addFabrikam(uplift);
      await expect(both.row(both.roles, 'Security Reader')).toBeVisible();
      const alreadyLogged = emulator.control.log().length;
      await both.page.getByRole('button', { name: 'Refresh' }).click();
      const lists = () =>
        emulator.control
          .log()
          .slice(alreadyLogged)
          .filter(({ path, status }) => path.includes('$batch') && status === 200);
      await expect.poll(() => lists().length).toBeGreaterThanOrEqual(2);
      await expect(both.page.locator('.note')).toHaveCount(0);
    },
  );

  test(
    'have their tokens renewed at their own tenants, without a window',
    long,
    async ({ uplift, emulator }) => {
      const popup = await signInBoth(uplift);
      const claims = btoa('{"access_token":{"nbf":{"essential":true,"value":"1"}}}');
      const challenge = `Bearer error="insufficient_claims", claims="${claims}"`;
      const headers = { 'www-authenticate': challenge };
      const effect = { kind: 'respond' as const, status: 401, headers };
      emulator.control.fault({ match: '$batch', times: 2, effect });
      const alreadyLogged = emulator.control.log().length;
      await popup.page.getByRole('button', { name: 'Refresh' }).click();

      const signIns = () =>
        emulator.control
          .log()
          .slice(alreadyLogged)
          .filter(({ host }) => host.startsWith('login.'))
          .map(({ path }) => path.split('?')[0]);
      const tokenOf = (tenant: string) => `/${tenant}/oauth2/v2.0/token`;
      const own = [contoso.id, fabrikam.id].map(tokenOf);
      await expect.poll(signIns).toEqual(expect.arrayContaining(own));
      expect(signIns().filter((path) => path?.endsWith('/authorize'))).toEqual([]);
      await expect(popup.page.locator('.note')).toHaveCount(0);
    },
  );

  test('are offered for choice on a page that names no tenant, once for each portal host', async ({
    uplift,
  }) => {
    const list = await signInBoth(uplift);
    await list.page.close();
    const portal = createPortal(await uplift.context.newPage());
    await portal.open(portalAddress.signInLogs);
    const popup = createPopup(await uplift.openPopup(portal.page));
    await expect(popup.card).toContainText('Which account is Microsoft Entra signed in with?');
    await popup.card.getByRole('button', { name: contoso.ana.upn }).click();
    await expect(popup.card).not.toContainText('Which account');
    await expect(popup.card.getByRole('button', { name: /^Activate/ }).first()).toBeVisible();
    await popup.page.close();

    await portal.open(portalAddress.users);
    const again = createPopup(await uplift.openPopup(portal.page));
    await expect(again.card).toContainText(contoso.ana.upn);
    await expect(again.card).not.toContainText('Which account');
  });

  test('need no choice on a page whose address names the tenant', long, async ({ uplift }) => {
    const list = await signInBoth(uplift);
    await list.page.close();
    const portal = createPortal(await uplift.context.newPage());
    await portal.open(portalAddress.signInLogs.replace('#view', '#@fabrikam.com/view'));
    const popup = createPopup(await uplift.openPopup(portal.page));
    await expect(popup.card).toContainText(fabrikam.ana.upn);
    await expect(popup.card).not.toContainText('Which account');
  });

  test(
    'sign out one at a time, and no data of the signed-out one stays',
    long,
    async ({ uplift }) => {
      const popup = await signInBoth(uplift);
      await openMenu(popup, '2 accounts');
      await popup.page.getByRole('button', { name: `Sign out ${fabrikam.ana.upn}` }).click();
      await expect(popup.page.getByRole('button', { name: contoso.ana.upn }).first()).toBeVisible();
      await expect(popup.row(popup.roles, 'Intune Administrator')).toHaveCount(0);
      await expect(popup.row(popup.roles, 'Security Reader')).toBeVisible();
      for (const area of ['disk', 'session'] as const) {
        const kept = JSON.stringify(await uplift.storage(area));
        expect(kept).not.toContain(fabrikam.ana.upn);
        expect(kept).not.toContain(fabrikam.ana.id);
      }
      expect(JSON.stringify(await uplift.storage('session'))).toContain(contoso.ana.id);
    },
  );
});
