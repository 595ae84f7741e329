import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { several } from '../emulator/tenants/several';
import { severalAccounts } from '../emulator/tenants/several-tenants';
import { launchUplift, type Uplift } from './launch-uplift';
import { eventually, type FirefoxPage } from './page';
import { bladeShows } from './portal';
import { signInPeople } from './sign-in';

const { contoso, fabrikam } = several;
const people = [contoso.ana, contoso.admin, fabrikam.ana].map(
  ({ id }) => severalAccounts.find(({ user }) => user.id === id)!,
);
const role = 'Security Reader';
/** What tells the daily account from the others, on its rows. */
const daily = 'ana@contoso.com · Contoso';
const policies = (tenant: string) =>
  `https://entra.microsoft.com/#@${tenant}/view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies`;

/** The extension's own view of the browser, in the functions that run in its pages. */
declare const browser: typeof chrome;

/** Firefox stops an idle background after so long; a slow machine needs that long to deliver a click. */
const IDLE_MS = 5_000;

/** One person's daily and administrator account, and the same person as a guest. Each test goes on where the one before it ended. */
describe('in Firefox, several accounts', () => {
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
    await signInPeople(uplift, portal, people);
  });
  afterAll(() => uplift?.close());

  const taken = () =>
    uplift.emulator.world.tenants.flatMap(({ id, requests }) =>
      requests.map(({ principalId }) => [id, principalId]),
    );

  /** Opens the popup and waits until it takes clicks: it ignores them for its first half second. */
  async function openPopup(): Promise<FirefoxPage> {
    const popup = await uplift.openPopup(portal);
    await eventually(async () => {
      expect(await popup.evaluate(() => performance.now())).toBeGreaterThan(1_000);
    });
    return popup;
  }

  /** Activates a role from the card, whose button comes first; the form's has the same name. */
  async function activateFrom(popup: FirefoxPage, whose: string): Promise<void> {
    await popup.click('button', `Activate ${role} · ${whose}`);
    await popup.fill('Reason', 'INC-1042');
    await popup.click('button', `Activate ${role} · ${whose}`);
    await popup.find('button', `End ${role} · ${whose}`);
  }

  test('a page of the tenant of the guest is opened by the role of the guest', async () => {
    await portal.activate();
    await portal.goto(policies(fabrikam.id));
    const popup = await openPopup();
    await popup.shows(/This page: Conditional Access policies ?ana@contoso\.com · Fabrikam/);
    await activateFrom(popup, 'Fabrikam');
    expect(taken()).toEqual([[fabrikam.id, fabrikam.ana.id]]);
    await popup.close();
    await portal.activate();
    await bladeShows(uplift, /\d items/);
  });

  test('whose page of the tenant at home it is, is asked once, and kept when the background stops', async () => {
    await portal.activate();
    await portal.goto(policies('contoso.onmicrosoft.com'));
    const asked = await openPopup();
    await asked.shows(/Which account is Microsoft Entra signed in with\?/);
    expect(await asked.has('button', `Activate ${role}`)).toBe(false);
    await asked.click('button', 'ana@contoso.com · Contoso');
    await asked.shows(/This page: Conditional Access policies ?ana@contoso\.com · Contoso/);
    await asked.close();

    await uplift.browserWindow.backgroundStopped();
    await portal.activate();
    await portal.goto(policies(contoso.id));
    const popup = await openPopup();
    await popup.shows(/This page: Conditional Access policies ?ana@contoso\.com · Contoso/);
    await activateFrom(popup, daily);
    expect(taken()).toContainEqual([contoso.id, contoso.ana.id]);
    expect(taken()).toHaveLength(2);
    const { title } = await uplift.badge();
    for (const whose of [daily, 'Fabrikam']) expect(title).toContain(`${role} · ${whose} until`);
    await popup.close();
  });

  test('the guest signs out, and the accounts at home go on', async () => {
    const menu = await openPopup();
    await menu.clickNode(await menu.findBySelector('button[popovertarget="accounts"]'));
    await menu.shows(/(Sign out.*){3}/);
    await menu.click('button', 'Sign out ana@contoso.com · Fabrikam');
    await menu.find('button', `End ${role} · ana@contoso.com`);
    await menu.close();
    const popup = await openPopup();
    const windows = () => uplift.emulator.control.log({ path: '/oauth2/v2.0/authorize' }).length;
    const before = windows();
    await popup.click('button', 'Activate Exchange Administrator · ana@contoso.com');
    await popup.fill('Reason', 'INC-1043');
    await popup.click('button', 'Activate Exchange Administrator · ana@contoso.com');
    await popup.find('button', 'End Exchange Administrator · ana@contoso.com');
    expect(windows()).toBe(before);
    const own = taken().filter(([tenant]) => tenant === contoso.id);
    expect(own).toEqual([contoso.ana.id, contoso.ana.id].map((id) => [contoso.id, id]));
    expect(taken()).toHaveLength(3);
    const kept = await popup.evaluate(async () =>
      JSON.stringify(await browser.storage.session.get()),
    );
    expect(kept).toContain(contoso.ana.id);
    expect(kept).not.toContain(fabrikam.ana.id);
  });
});
