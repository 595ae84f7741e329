import { expect, type Locator, type Page } from '@playwright/test';

/** The options page as a person uses it, by its texts. */
export type OptionsPage = {
  page: Page;
  clientId: Locator;
  tenant: Locator;
  /** The list of applications of further tenants. */
  others: Locator;
  save: () => Promise<void>;
  /** Saves a registration and waits until it is in effect. */
  register: (registration: { clientId: string; tenant: string }) => Promise<void>;
};

/** Drives the options page in `page`. */
export function createOptions(page: Page): OptionsPage {
  const application = page.getByRole('group', { name: 'Application', exact: true });
  const clientId = application.getByLabel('Application (client) ID');
  const tenant = application.getByLabel('Tenant', { exact: true });
  const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
  return {
    page,
    clientId,
    tenant,
    others: page.getByRole('group', { name: 'Other tenants' }),
    save,
    register: async (registration) => {
      await clientId.fill(registration.clientId);
      await tenant.fill(registration.tenant);
      await save();
      await expect(page.getByText('Saved. It is in effect now.')).toBeVisible();
    },
  };
}
