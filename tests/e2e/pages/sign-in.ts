import type { Page } from '@playwright/test';

/** What a person does in the sign-in window. Each step waits for its page to be there. */
export type SignIn = {
  /** Picks an account by its full name, since another may contain it: `ana@contoso.com`. */
  pickAccount: (upn: string) => Promise<void>;
  /** Types an account's name instead of picking one. */
  useAnotherAccount: (upn: string) => Promise<void>;
  /** Approves the request on the (emulated) phone. */
  approveMfa: () => Promise<void>;
  /** Uses the (emulated) security key, which satisfies an authentication context. */
  useSecurityKey: () => Promise<void>;
  acceptPermissions: () => Promise<void>;
  refusePermissions: () => Promise<void>;
  /** Closes the window without an answer. */
  close: () => Promise<void>;
};

/** Drives the emulated sign-in pages in `window`. */
export function createSignIn(window: Page): SignIn {
  const press = (name: string) => window.getByRole('button', { name, exact: true }).click();
  return {
    pickAccount: (upn) => window.getByRole('button', { name: tileOf(upn) }).click(),
    useAnotherAccount: async (upn) => {
      await window.getByText('Use another account').click();
      await window.getByLabel('Email address').fill(upn);
      await press('Next');
    },
    approveMfa: () => press('Approve'),
    useSecurityKey: () => press('Use security key'),
    acceptPermissions: () => press('Accept'),
    refusePermissions: () => press('Cancel'),
    close: () => window.close(),
  };
}

/** Matches the text of an account's tile: the person's name, then the account's. */
const tileOf = (upn: string): RegExp =>
  new RegExp(`(^|\\s)${upn.replace(/[^\w@-]/g, '\\$&')}$`, 'i');

/** Signs in with account and phone, until the window closes by itself. */
export async function signInAs(window: Page, upn: string): Promise<void> {
  const closed = window.waitForEvent('close');
  const signIn = createSignIn(window);
  await signIn.pickAccount(upn);
  await signIn.approveMfa();
  await closed;
}
