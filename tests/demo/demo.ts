import { fileURLToPath } from 'node:url';
import { launchUplift } from '../e2e/harness/launch';
import { nextPageAt } from '../e2e/harness/next-page';
import { portalAddress } from '../e2e/pages/portal';
import { startEmulator } from '../emulator/server';
import { createScreens } from './screens';
import { runStory } from './story';

/**
 * Starts the emulator and a browser with the built extension. With a display the browser stays open for
 * a person to try; without one a script goes through the demo and takes screenshots.
 */
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const extensionDir = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

const emulator = await startEmulator();
const uplift = await launchUplift({ emulator, extensionDir, headless: !hasDisplay });
try {
  if (hasDisplay) {
    const page = uplift.context.pages()[0] ?? (await uplift.context.newPage());
    await page.goto(portalAddress.signInLogs);
    // The welcome page opens by itself after an installation; the demo's page comes to front after it.
    const welcome = /welcome\.html/;
    if (!uplift.context.pages().some((open) => welcome.test(open.url()))) {
      await nextPageAt(uplift.context, welcome);
    }
    await page.bringToFront();
    console.log(`
Everything in this browser is emulated; close it to end the demo.
  1. Ana may not read the sign-in logs yet: the page in front is refused.
  2. Press Alt+Shift+U (or the puzzle piece in the toolbar, then Uplift) and sign in as
     ana@contoso.com.
  3. Back on the page, the hint names the role it needs. Activate it with a reason; the security
     key it asks for is a button.
  4. The page loads again and works, and the badge counts down.`);
    await uplift.context.waitForEvent('close', { timeout: 0 });
  } else {
    const screens = await createScreens();
    await runStory(uplift, screens);
    console.log(`The demo has run; its screenshots are in ${screens.folder}`);
  }
} finally {
  await uplift.close();
  await emulator.stop();
}
