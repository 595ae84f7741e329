import { expect, type Locator, type Page } from '@playwright/test';

/** The toolbar popup as a person uses it, by its texts. */
export type Popup = {
  page: Page;
  /** *This page*: what the page in front needs. */
  card: Locator;
  elevated: Locator;
  roles: Locator;
  filter: Locator;
  /** The button of the account menu, whose text is one account's name or their number. */
  accounts: Locator;
  /** Resolves once the popup takes clicks: it ignores them for its first half second. */
  ready: () => Promise<void>;
  /** Resolves once the popup takes clicks again after something was sent. */
  readyAgain: () => Promise<void>;
  /** Resolves once every list is read: they are shown one after another. */
  allListed: () => Promise<void>;
  /** Opens the sign-in window. */
  signIn: () => Promise<void>;
  /** Opens the sign-in window for one more account. */
  addAccount: () => Promise<void>;
  /** Signs an account out, by its full name. */
  signOut: (label: string) => Promise<void>;
  /** A row of *Roles* or *Elevated*, by the role's name. */
  row: (where: Locator, role: string) => Locator;
  /** Presses Activate or Request of a role. */
  press: (where: Locator, role: string) => Promise<void>;
  /** Opens a role's form under *Roles* and returns it. */
  openForm: (role: string) => Promise<Form>;
  /** Presses End of an active role. */
  end: (role: string) => Promise<void>;
};

/** The form of one role. */
export type Form = {
  root: Locator;
  reason: Locator;
  ticketNumber: Locator;
  ticketSystem: Locator;
  duration: (name: string | RegExp) => Locator;
  submit: () => Promise<void>;
};

const GUARD_MS = 500;

/** Drives the popup in `page`, opened by `uplift.openPopup()`. */
export function createPopup(page: Page): Popup {
  const roles = page.getByRole('region', { name: 'Roles', exact: true });
  const elevated = page.getByRole('region', { name: 'Elevated', exact: true });
  const row = (where: Locator, role: string) =>
    where.getByRole('listitem').filter({ hasText: role });
  const ready = async () => {
    await page.waitForFunction((ms) => performance.now() > ms, GUARD_MS * 2);
  };
  const popup: Popup = {
    page,
    card: page.getByRole('region', { name: /^This page/ }),
    elevated,
    roles,
    accounts: page.locator('button[popovertarget="accounts"]'),
    filter: page.getByRole('searchbox', { name: 'Filter roles' }),
    ready,
    readyAgain: async () => {
      const fromMs = await page.evaluate(() => performance.now());
      await page.waitForFunction((ms) => performance.now() > ms, fromMs + GUARD_MS);
    },
    allListed: async () => {
      await expect(page.getByRole('button', { name: 'Refresh' })).toHaveAttribute(
        'aria-busy',
        'false',
      );
    },
    signIn: async () => {
      await ready();
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    },
    addAccount: async () => {
      await ready();
      await popup.accounts.click();
      await page.getByRole('button', { name: 'Add an account' }).click();
    },
    signOut: async (label) => {
      await ready();
      await popup.accounts.click();
      await page.getByRole('button', { name: `Sign out ${label}`, exact: true }).click();
    },
    row,
    press: async (where, role) => {
      await ready();
      await where.getByRole('button', { name: new RegExp(`^(Activate|Request) ${role}`) }).click();
    },
    openForm: async (role) => {
      await ready();
      await row(roles, role).getByRole('button', { expanded: false }).click();
      return formIn(row(roles, role));
    },
    end: async (role) => {
      await ready();
      await elevated.getByRole('button', { name: `End ${role}` }).click();
    },
  };
  return popup;
}

/** The form that is open in a row or card. */
export function formIn(where: Locator): Form {
  return {
    root: where.locator('form'),
    reason: where.getByLabel('Reason'),
    ticketNumber: where.getByLabel('Ticket number'),
    ticketSystem: where.getByLabel('Ticket system'),
    duration: (name) => where.getByRole('radio', { name }),
    // With several accounts the account follows in the button's name.
    submit: () =>
      where
        .locator('form')
        .getByRole('button', { name: /^(Activate|Request)\b/ })
        .click(),
  };
}

/** Activates a role from the page's card, with a reason typed into its form. */
export async function activateFromCard(popup: Popup, role: string): Promise<void> {
  await popup.press(popup.card, role);
  const form = formIn(popup.card);
  await form.reason.fill('INC-1042');
  await form.submit();
}
