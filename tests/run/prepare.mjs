import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { prepareChromium, prepareFirefox } from './browsers.mjs';
import { preparePackages } from './packages.mjs';
import { main } from './run.mjs';
import { prepareZsh } from './shells.mjs';

/**
 * Prepares a machine: installs packages, browsers and shells that are missing. Afterwards every program that is
 * started from here finds the browsers by `CHROMIUM_PATH` and `FIREFOX_PATH`.
 */
export async function prepare({ firefox = false, shells = false } = {}) {
  await preparePackages();
  process.env.CHROMIUM_PATH = await prepareChromium();
  if (shells) await prepareZsh();
  if (firefox) process.env.FIREFOX_PATH = await prepareFirefox();
}

if (pathToFileURL(argv[1] ?? '').href === import.meta.url)
  await main(async () => {
    await prepare({ firefox: true, shells: true });
    console.log(`Chromium: ${process.env.CHROMIUM_PATH}\nFirefox: ${process.env.FIREFOX_PATH}`);
  });
