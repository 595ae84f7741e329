import { afterAll, beforeAll, describe, test } from 'vitest';
import { several } from '../emulator/tenants/several';
import { severalAccounts } from '../emulator/tenants/several-tenants';
import { launchUplift, type Uplift } from './launch-uplift';
import type { FirefoxPage } from './page';
import { bladeShows, signInLogs } from './portal';
import { signInPeople } from './sign-in';

const { contoso, fabrikam } = several;
const people = [contoso.ana, contoso.admin, fabrikam.ana].map(
  ({ id }) => severalAccounts.find(({ user }) => user.id === id)!,
);

/** One person's daily and administrator account, and the same person as a guest. */
describe('in Firefox, several accounts', () => {
  let uplift: Uplift;
  let portal: FirefoxPage;
  beforeAll(async () => {
    uplift = await launchUplift({}, undefined, 'several');
    portal = await uplift.tabs.newTab();
    await portal.goto(signInLogs);
    await bladeShows(uplift, /You don't have access/);
  });
  afterAll(() => uplift?.close());

  test('are signed in side by side, and each lists its roles', async () => {
    await signInPeople(uplift, portal, people);
    const popup = await uplift.openPopup(portal);
    await popup.shows(/(Security Reader.*){3}/);
    const menu = await popup.findBySelector('button[popovertarget="accounts"]');
    await popup.clickNode(menu);
    await popup.shows(/(Sign out.*){3}/);
  });
});
