import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { several } from '../emulator/tenants/several';
import { severalAccounts } from '../emulator/tenants/several-tenants';
import { launchUplift, type Uplift } from './launch-uplift';
import type { FirefoxPage } from './page';
import { bladeShows } from './portal';
import { signInPeople } from './sign-in';

const { contoso, fabrikam } = several;
const [home, guest] = [contoso.ana, fabrikam.ana].map(
  ({ id }) => severalAccounts.find(({ user }) => user.id === id)!,
);
const role = 'Security Reader';
const policies = (tenant: string) =>
  `https://entra.microsoft.com/#@${tenant}/view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies`;

/** Firefox stops the background after so long without anything to do. */
const IDLE_MS = 1_500;

/** One user name in two tenants. Each test goes on where the one before it ended. */
describe('in Firefox, a guest and the account at home', () => {
  let uplift: Uplift;
  let portal: FirefoxPage;
  beforeAll(async () => {
    uplift = await launchUplift(
      { 'extensions.background.idle.timeout': IDLE_MS },
      undefined,
      'several',
    );
    portal = await uplift.tabs.newTab();
    await portal.goto(policies(fabrikam.domain));
    await signInPeople(uplift, portal, [home!, guest!]);
  });
  afterAll(() => uplift?.close());

  const taken = () =>
    uplift.emulator.world.tenants.flatMap(({ id, requests }) =>
      requests.map(({ principalId }) => [id, principalId]),
    );

  /** Activates a role from the card, whose button comes first; the form's has the same name. */
  async function activateFrom(popup: FirefoxPage, tenant: string): Promise<void> {
    await popup.click('button', `Activate ${role} · ${tenant}`);
    await popup.fill('Reason', 'INC-1042');
    await popup.click('button', `Activate ${role} · ${tenant}`);
    await popup.find('button', `End ${role} · ${tenant}`);
  }

  test('a page of the tenant of the guest is opened by the role of the guest', async () => {
    await portal.activate();
    await portal.goto(policies(fabrikam.id));
    const popup = await uplift.openPopup(portal);
    await popup.shows(/This page: Conditional Access policies ?ana@contoso\.com · Fabrikam/);
    await activateFrom(popup, 'Fabrikam');
    expect(taken()).toEqual([[fabrikam.id, fabrikam.ana.id]]);
    await popup.close();
    await portal.activate();
    await bladeShows(uplift, /\d items/);
  });

  test('a page of the tenant at home is not, also once the background was stopped', async () => {
    await uplift.browserWindow.backgroundStopped();
    await portal.activate();
    await portal.goto(policies('contoso.onmicrosoft.com'));
    const popup = await uplift.openPopup(portal);
    await popup.shows(/This page: Conditional Access policies ?ana@contoso\.com · Contoso/);
    await activateFrom(popup, 'Contoso');
    expect(taken()).toContainEqual([contoso.id, contoso.ana.id]);
    expect(taken()).toHaveLength(2);
    const { title } = await uplift.badge();
    for (const tenant of ['Contoso', 'Fabrikam'])
      expect(title).toContain(`${role} · ${tenant} until`);
    await popup.close();
  });

  test('the guest signs out, and the account at home goes on', async () => {
    const popup = await uplift.openPopup(portal);
    await popup.clickNode(await popup.findBySelector('button[popovertarget="accounts"]'));
    await popup.click('button', 'Sign out ana@contoso.com · Fabrikam');
    await popup.find('button', `End ${role}`);
    const windows = () => uplift.emulator.control.log({ path: '/oauth2/v2.0/authorize' }).length;
    const before = windows();
    await popup.click('button', 'Activate Exchange Administrator');
    await popup.fill('Reason', 'INC-1043');
    await popup.click('button', 'Activate');
    await popup.find('button', 'End Exchange Administrator');
    expect(windows()).toBe(before);
    expect(taken().at(-1)).toEqual([contoso.id, contoso.ana.id]);
    expect(await popup.words()).not.toMatch(/Fabrikam/);
  });
});
