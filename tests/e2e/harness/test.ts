import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { type Emulator, startEmulator } from '../../emulator/server';
import { type SignedInAs, several } from '../../emulator/tenants/several';
import type { WorldName } from '../../emulator/tenants/worlds';
import { createOptions } from '../pages/options';
import { createPopup, type Popup } from '../pages/popup';
import { signInAs } from '../pages/sign-in';
import { launchUplift, type Uplift } from './launch';

/** The production build that end-to-end tests run on; another by `UPLIFT_EXTENSION_DIR`. */
export const builtExtension =
  process.env.UPLIFT_EXTENSION_DIR ??
  fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

export type Fixtures = {
  emulator: Emulator;
  uplift: Uplift;
  /** A popup in which Ana is signed in and sees every role she has. */
  signedIn: Popup;
};
export type Options = {
  /** The tenants of the emulator. */
  world: WorldName;
};

/**
 * A test with its own emulator and its own browser with the built extension. It also fails when one of
 * the extension's pages violated its security policy.
 */
export const test = base.extend<Fixtures & Options>({
  world: ['contoso', { option: true }],
  emulator: async ({ world }, use) => {
    const emulator = await startEmulator({ world });
    await use(emulator);
    await emulator.stop();
  },
  uplift: async ({ emulator }, use) => {
    const uplift = await launchUplift({ emulator, extensionDir: builtExtension });
    await use(uplift);
    await uplift.close();
    expect(uplift.violations, 'violations of the security policy').toEqual([]);
  },
  signedIn: async ({ uplift }, use) => {
    await signIn(uplift);
    const popup = await openList(uplift);
    await popup.allListed();
    await use(popup);
  },
});

/** Signs in from the popup, until the window has closed. */
export async function signIn(uplift: Uplift, upn = 'ana@contoso.com'): Promise<void> {
  const popup = createPopup(await uplift.openPopup());
  const window = uplift.signInWindow();
  await popup.signIn();
  await signInAs(await window, upn);
}

/** Sets the application and the tenant with which accounts sign in from now on. */
export async function register(
  uplift: Uplift,
  registration: { clientId: string; tenant: string },
): Promise<void> {
  const page = await uplift.context.newPage();
  await page.goto(uplift.url('options.html'));
  await createOptions(page).register(registration);
  await page.close();
}

/** Signs several accounts in, guests included, each at its own tenant, which is registered first. */
export async function signInPeople(uplift: Uplift, people: SignedInAs[]): Promise<void> {
  for (const [index, { authority, username, user }] of people.entries()) {
    await register(uplift, { clientId: several.clientId, tenant: authority });
    if (index === 0) {
      await signIn(uplift, username);
    } else {
      const popup = await openList(uplift);
      const window = uplift.signInWindow();
      await popup.addAccount();
      await signInAs(await window, username);
      await popup.page.close();
    }
    // The window closes before its code is turned into tokens.
    await expect.poll(() => signedInIds(uplift)).toContain(user.id);
  }
}

/** Signs an account in again by the button of its note, whose name ends in the account's full name. */
export async function signInAgain(
  uplift: Uplift,
  { username }: SignedInAs,
  label: string,
): Promise<void> {
  const popup = createPopup(await uplift.openPopup());
  const opened = uplift.signInWindow();
  await popup.ready();
  await popup.page
    .getByRole('main')
    .getByRole('button', { name: `Sign in again: ${label}`, exact: true })
    .click();
  await signInAs(await opened, username);
  await popup.page.close();
}

/** Object ids of the stored accounts, in the order they were added. */
export async function signedInIds(uplift: Uplift): Promise<string[]> {
  const { accounts } = await uplift.storage('disk');
  const { data } = (accounts ?? { data: [] }) as { data: { account: { objectId: string } }[] };
  return data.map(({ account }) => account.objectId);
}

/** Opens the popup and waits until it shows roles. */
export async function openList(uplift: Uplift, over?: Page): Promise<Popup> {
  const popup = createPopup(await uplift.openPopup(over));
  await expect(popup.roles.getByRole('listitem').first()).toBeVisible();
  return popup;
}

export { expect };
