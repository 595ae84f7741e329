import { type BrowserContext, chromium } from '@playwright/test';
import type { Emulator } from '../../emulator/server';
import { chromiumPath } from './chromium-path';
import { chromiumFlags } from './flags';

export type BrowserOptions = {
  emulator: Pick<Emulator, 'hostRules' | 'spki'>;
  /** Folder of the built extension; without it a plain browser. */
  extensionDir?: string;
  /** Profile folder: start again with the same one to restart the browser. */
  userDataDir: string;
  /** The language that the browser itself is shown in, where it has it; default: `en-US`. */
  language?: string;
  /** Default: without a window. */
  headless?: boolean;
};

/** Starts Chromium with the extension, with Microsoft's hosts mapped to the emulator. */
export async function launchBrowser(options: BrowserOptions): Promise<BrowserContext> {
  // Without this Playwright does not attach to the toolbar popup.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
  const { language } = options;
  return chromium.launchPersistentContext(options.userDataDir, {
    executablePath: await chromiumPath(),
    headless: options.headless ?? true,
    viewport: null,
    // What pages are told, which Playwright sets in any case; the browser itself is shown in what
    // its switch or, on Linux, the environment says.
    locale: language ?? 'en-US',
    ...(language ? { env: { ...process.env, LANGUAGE: language } } : {}),
    args: [
      ...chromiumFlags(options.emulator, options.extensionDir),
      ...(language ? [`--lang=${language}`] : []),
    ],
  });
}
