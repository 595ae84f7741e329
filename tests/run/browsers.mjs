import { existsSync } from 'node:fs';
import { findChromium, findFirefox } from './find-browser.mjs';
import { run, say } from './run.mjs';
import { installPackages } from './system-package.mjs';

/** Finds a Chromium that starts, or installs one. Returns its path. */
export async function prepareChromium() {
  const found = await findChromium();
  if (found && (await starts(found))) return found;
  say('No Chromium that starts was found: downloading the one of Playwright');
  await run('playwright', ['install', 'chromium'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  });
  const downloaded = await findChromium();
  if (downloaded && (await starts(downloaded))) return downloaded;
  // Debian ships all languages but English apart.
  return installPackage('chromium', findChromium, 'CHROMIUM_PATH', ['chromium-l10n']);
}

/** Finds a Firefox or installs one. Returns its path. */
export async function prepareFirefox() {
  return findFirefox() ?? installPackage('firefox-esr', findFirefox, 'FIREFOX_PATH');
}

/** Installs the system's package of a browser. */
async function installPackage(name, find, variable, more = []) {
  await installPackages(name, ...more);
  const path = systemPath(name) ?? (await find());
  if (path) return path;
  throw new Error(`No ${name} found. Install it, or set ${variable} to the path of one.`);
}

/**
 * Whether a browser can run here. On a minimal system libraries may be missing for Playwright's
 * download, which then cannot even print its version. (On Windows `--version` would open a window.)
 */
async function starts(path) {
  return process.platform === 'win32' || (await run(path, ['--version'])) === 0;
}

function systemPath(name) {
  return existsSync(`/usr/bin/${name}`) ? `/usr/bin/${name}` : undefined;
}
