import type { Uplift } from './launch-uplift';
import type { FirefoxPage } from './page';

/** A page that the demo's person may not see without Reports Reader. */
export const signInLogs = 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/SignInEventsV3Blade';

const bladeAddress = /^https:\/\/[\w-]+\.reactblade\.portal\.azure\.net\//;

/** Waits until the blade in the portal's frame says something. */
export async function bladeShows({ tabs }: Uplift, said: RegExp): Promise<void> {
  await tabs.eventuallyAt(bladeAddress, async (blade: FirefoxPage) => {
    const words = await blade.words();
    if (!said.test(words)) throw new Error(`The blade does not say ${said}: ${words}`);
  });
}
