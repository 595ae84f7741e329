import { type SignedInAs, several } from '../emulator/tenants/several';
import type { Uplift } from './launch-uplift';
import type { FirefoxPage } from './page';

const address = /^https:\/\/login\.microsoftonline\.com\//;

/** The sign-in window, once it is open. */
export const signInWindow = ({ tabs }: Uplift): Promise<FirefoxPage> => tabs.pageAt(address);

/** Waits until the sign-in window has closed by itself. */
export const signInWindowClosed = ({ tabs }: Uplift): Promise<void> => tabs.waitUntilGone(address);

/** Signs in with account and phone. */
export async function signInAs(uplift: Uplift, name: string, username: string): Promise<void> {
  const window = await signInWindow(uplift);
  await window.click('button', `${name} ${username}`);
  await window.click('button', 'Approve');
  await signInWindowClosed(uplift);
}

export const signInAsAna = (uplift: Uplift): Promise<void> =>
  signInAs(uplift, 'Ana Ruiz', 'ana@contoso.com');

/** Signs several accounts in, guests included, each at its own tenant, which is registered first. */
export async function signInPeople(
  uplift: Uplift,
  tab: FirefoxPage,
  people: SignedInAs[],
): Promise<void> {
  for (const [index, { authority, user, username }] of people.entries()) {
    await register(uplift, authority);
    const popup = await uplift.openPopup(tab);
    if (index === 0) {
      await popup.click('button', 'Sign in');
    } else {
      // The text of this button depends on who is signed in.
      await popup.clickNode(await popup.findBySelector('button[popovertarget="accounts"]'));
      await popup.click('button', 'Add an account');
    }
    await signInAs(uplift, user.displayName, username);
    await popup.shows(/Roles/);
    await popup.close();
  }
}

/** Sets the tenant at which accounts sign in from now on. */
async function register(uplift: Uplift, tenant: string): Promise<void> {
  const options = await uplift.openOwn('options.html');
  await options.fill('Application (client) ID', several.clientId);
  await options.fill('Tenant', tenant);
  await options.click('button', 'Save');
  await options.shows('Saved. It is in effect now.');
  await options.close();
}

/** Verifies with the (emulated) security key in the open window. */
export async function useSecurityKey(uplift: Uplift): Promise<void> {
  const window = await signInWindow(uplift);
  await window.click('button', 'Use security key');
  await signInWindowClosed(uplift);
}
