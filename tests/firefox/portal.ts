import type { Uplift } from './launch-uplift';
import type { FirefoxPage } from './page';

/** A page that Ana of contoso may not see without Reports Reader. */
export const signInLogs = 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/SignInEventsV3Blade';

const bladeAddress = /^https:\/\/[\w-]+\.reactblade\.portal\.azure\.net\//;

/** Waits until the blade in the portal's frame shows a text. */
export async function bladeShows({ tabs }: Uplift, expected: RegExp): Promise<void> {
  await tabs.eventuallyAt(bladeAddress, async (blade: FirefoxPage) => {
    const text = await blade.text();
    if (!expected.test(text)) throw new Error(`The blade does not show ${expected}: ${text}`);
  });
}
