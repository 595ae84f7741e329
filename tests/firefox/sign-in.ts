import type { Uplift } from './launch-uplift';
import type { FirefoxPage } from './page';

const address = /^https:\/\/login\.microsoftonline\.com\//;

/** The sign-in window, once it is open. */
export const signInWindow = ({ tabs }: Uplift): Promise<FirefoxPage> => tabs.pageAt(address);

/** Waits until the sign-in window has closed by itself. */
export const signInWindowClosed = ({ tabs }: Uplift): Promise<void> => tabs.gone(address);

/** The usual way through: account and phone. */
export async function signInAsAna(uplift: Uplift): Promise<void> {
  const window = await signInWindow(uplift);
  await window.click('button', 'Ana Ruiz ana@contoso.com');
  await window.click('button', 'Approve');
  await signInWindowClosed(uplift);
}

/** The step-up: a touch on the (emulated) security key. */
export async function useSecurityKey(uplift: Uplift): Promise<void> {
  const window = await signInWindow(uplift);
  await window.click('button', 'Use security key');
  await signInWindowClosed(uplift);
}
