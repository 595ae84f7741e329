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
/** What distinguishes the daily account's rows from the others. */
const daily = 'ana@contoso.com · Contoso';
const policies = (tenant: string) =>
  `https://entra.microsoft.com/#@${tenant}/view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies`;

/** The extension API, for the functions that run in the extension's pages. */
declare const browser: typeof chrome;

/** The idle time after which Firefox stops the background; shorter, a slow machine could lose a click. */
const IDLE_MS = 5_000;

/** One person's daily and administrator account, and the same person as a guest. Each test continues where the one before it ended. */
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

  const acceptedRequests = () =>
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
  async function activateFrom(popup: FirefoxPage, accountTag: string): Promise<void> {
    await popup.click('button', `Activate ${role} · ${accountTag}`);
    await popup.fill('Reason', 'INC-1042');
    await popup.click('button', `Activate ${role} · ${accountTag}`);
    await popup.find('button', `End ${role} · ${accountTag}`);
  }

  test('on a page of the guest’s tenant the guest’s role is activated', async () => {
    await portal.activate();
    await portal.goto(policies(fabrikam.id));
    const popup = await openPopup();
    await popup.shows(/This page: Conditional Access policies ?ana@contoso\.com · Fabrikam/);
    await activateFrom(popup, 'Fabrikam');
    expect(acceptedRequests()).toEqual([[fabrikam.id, fabrikam.ana.id]]);
    await popup.close();
    await portal.activate();
    await bladeShows(uplift, /\d items/);
  });

  test('on a page of the home tenant the popup asks for the account once, and keeps the answer when the background stops', async () => {
    await portal.activate();
    await portal.goto(policies('contoso.onmicrosoft.com'));
    const question = await openPopup();
    await question.shows(/Which account is Microsoft Entra signed in with\?/);
    expect(await question.has('button', `Activate ${role}`)).toBe(false);
    await question.click('button', 'ana@contoso.com · Contoso');
    await question.shows(/This page: Conditional Access policies ?ana@contoso\.com · Contoso/);
    await question.close();

    await uplift.browserWindow.backgroundStopped();
    await portal.activate();
    await portal.goto(policies(contoso.id));
    const popup = await openPopup();
    await popup.shows(/This page: Conditional Access policies ?ana@contoso\.com · Contoso/);
    await activateFrom(popup, daily);
    expect(acceptedRequests()).toContainEqual([contoso.id, contoso.ana.id]);
    expect(acceptedRequests()).toHaveLength(2);
    const { title } = await uplift.badge();
    for (const accountTag of [daily, 'Fabrikam'])
      expect(title).toContain(`${role} · ${accountTag} until`);
    await popup.close();
  });

  test('the guest signs out, and the accounts at home keep working', async () => {
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
    const own = acceptedRequests().filter(([tenant]) => tenant === contoso.id);
    expect(own).toEqual([contoso.ana.id, contoso.ana.id].map((id) => [contoso.id, id]));
    expect(acceptedRequests()).toHaveLength(3);
    const kept = await popup.evaluate(async () =>
      JSON.stringify(await browser.storage.session.get()),
    );
    expect(kept).toContain(contoso.ana.id);
    expect(kept).not.toContain(fabrikam.ana.id);
  });
});
