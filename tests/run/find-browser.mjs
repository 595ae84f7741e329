import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const chromiumNames = ['chromium', 'chromium-browser', 'microsoft-edge', 'google-chrome', 'chrome'];
const installedApps = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Looks for a Chromium: `CHROMIUM_PATH`, Playwright's own download, then the system's. It uses
 * no packages, because it also runs before they are installed. Undefined when there is none.
 */
export async function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH && existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
  const downloaded = await playwrightChromium();
  if (downloaded && existsSync(downloaded)) return downloaded;
  return firstOnPath(chromiumNames) ?? installedApps.find((path) => existsSync(path));
}

/** Looks for a Firefox: `FIREFOX_PATH`, then the system's. */
export function findFirefox(env = process.env) {
  if (env.FIREFOX_PATH && existsSync(env.FIREFOX_PATH)) return env.FIREFOX_PATH;
  return firstOnPath(['firefox-esr', 'firefox']);
}

async function playwrightChromium() {
  try {
    const { chromium } = await import('@playwright/test');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function firstOnPath(names) {
  const command = process.platform === 'win32' ? 'where' : 'which';
  for (const name of names) {
    try {
      return execFileSync(command, [name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
        .split(/\r?\n/)[0]
        ?.trim();
    } catch {
      // Not on the path: try the next name.
    }
  }
  return undefined;
}
