import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { chromiumPath } from '../../e2e/harness/chromium-path';
import { chromiumFlags } from '../../e2e/harness/flags';
import type { Emulator } from '../../emulator/server';
import { until } from '../until';
import { type Cdp, connectPipes } from './cdp';

/** A browser to whose targets only a measurement itself attaches. */
export type RawBrowser = {
  cdp: Cdp;
  /** The endpoint at which Playwright can connect for a while, for example to sign in. */
  endpoint: string;
  close: () => Promise<void>;
};

/**
 * Starts Chromium with the extension and a DevTools connection over pipes. Playwright would attach to
 * every worker and pause it at its start, which keeps workers running and slows cold starts down.
 */
export async function launchRawBrowser(
  emulator: Pick<Emulator, 'hostRules' | 'spki'>,
  extensionDir: string,
): Promise<RawBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'uplift-bench-'));
  const flags = [
    ...chromiumFlags(emulator, extensionDir),
    '--headless=new',
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ];
  const browser = spawn(await chromiumPath(), [...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , commands, answers] = browser.stdio;
  const cdp = connectPipes(commands as Writable, answers as Readable);
  const portFile = join(profile, 'DevToolsActivePort');
  await until('the browser answers', async () => existsSync(portFile));
  const [port] = (await readFile(portFile, 'utf8')).split('\n');

  return {
    cdp,
    endpoint: `http://127.0.0.1:${port}`,
    close: async () => {
      const gone = once(browser, 'exit');
      await cdp.send('Browser.close').catch(() => browser.kill());
      await gone;
      await rm(profile, { recursive: true, force: true });
    },
  };
}
