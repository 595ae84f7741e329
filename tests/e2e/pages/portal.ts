import { expect, type FrameLocator, type Page } from '@playwright/test';
import type { Uplift } from '../harness/launch';
import { createHint, type Hint } from './hint';

/** Addresses of emulated admin center pages that tests and the demo visit, with real routes. */
export const portalAddress = {
  home: 'https://entra.microsoft.com/#home',
  users:
    'https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers',
  groups:
    'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/GroupsManagementMenuBlade/~/AllGroups',
  signInLogs: 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/SignInEventsV3Blade',
  conditionalAccess:
    'https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies',
  registrationDetails:
    'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/AuthenticationMethodsMenuBlade/~/UserRegistrationDetails',
  passwordReset:
    'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/PasswordResetMenuBlade/~/Properties',
  unauthorized: 'https://entra.microsoft.com/#view/HubsExtension/UnauthorizedAssetBlade',
  compliancePolicies:
    'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/DevicesMenu/~/compliance',
  mailboxes: 'https://admin.exchange.microsoft.com/#/mailboxes',
  activeSites:
    'https://contoso-admin.sharepoint.com/_layouts/15/online/AdminHome.aspx#/siteManagement',
  meetingPolicies: 'https://admin.teams.microsoft.com/policies/meetings',
  incidents: 'https://security.microsoft.com/incidents',
  dataLossPrevention: 'https://purview.microsoft.com/datalossprevention/policies',
  environments: 'https://admin.powerplatform.microsoft.com/manage/environments',
  m365Home: 'https://admin.microsoft.com/Adminportal/Home#/homepage',
  m365Users: 'https://admin.microsoft.com/Adminportal/Home#/users',
  m365Billing: 'https://admin.microsoft.com/Adminportal/Home#/subscriptions',
} as const;

/** An admin center tab as a person uses it. */
export type Portal = {
  page: Page;
  hint: Hint;
  /**
   * Opens an address. `user`, an address or an object id, signs another user in to this portal first;
   * a guest needs the object id, since the address means the account at home.
   */
  open: (address: string, options?: { user?: string }) => Promise<void>;
  /** Follows a link of the left menu, without loading the document again. */
  follow: (name: string) => Promise<void>;
  /** Waits until the page shows its rows. */
  expectData: () => Promise<void>;
  /** Waits until the page says that access is missing. */
  expectRefused: () => Promise<void>;
  reload: () => Promise<void>;
};

const shells = [
  'entra.microsoft.com',
  'portal.azure.com',
  'intune.microsoft.com',
  'endpoint.microsoft.com',
];

/** Drives an emulated admin center in a tab. */
export function createPortal(page: Page): Portal {
  // The shells show their pages in a frame of another origin, other centers in the document.
  const content = (): Page | FrameLocator =>
    shells.includes(new URL(page.url()).host) ? page.frameLocator('#stage iframe') : page;
  return {
    page,
    hint: createHint(page),
    open: async (address, { user } = {}) => {
      const url = new URL(address);
      if (user) url.searchParams.set('user', user);
      await page.goto(url.href);
    },
    follow: (name) => page.getByRole('navigation').getByRole('link', { name }).click(),
    expectData: () => expect(content().getByRole('table')).toBeVisible(),
    expectRefused: () => expect(content().getByRole('alert')).toBeVisible(),
    reload: async () => {
      await page.reload();
    },
  };
}

/** Opens an admin center in a new tab, signed in as before or as `user`. */
export async function visit(uplift: Uplift, address: string, user?: string): Promise<Portal> {
  const portal = createPortal(await uplift.context.newPage());
  await portal.open(address, user ? { user } : {});
  return portal;
}
