import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { findFirefox } from '../run/find-browser.mjs';
import { type Bidi, connectBidi } from './bidi';
import { makeProfile } from './profile';

const START_MS = 60_000;

export type Firefox = { bidi: Bidi; close: () => Promise<void> };

/**
 * Starts Firefox without a window, on a profile of its own, and opens a session.
 * @param proxyPort the proxy for every host
 * @param preferences Firefox's settings besides the usual ones
 */
export async function launchFirefox(
  proxyPort: number,
  preferences: Record<string, string | number | boolean> = {},
): Promise<Firefox> {
  const program = findFirefox();
  if (!program) throw new Error('No Firefox found: run `node tests/run/prepare.mjs` first');
  const profile = await makeProfile(proxyPort, preferences);
  const child = spawn(
    program,
    // The toolbar panel belongs to the browser's own window, which takes system access to see.
    [
      '--headless',
      '--profile',
      profile.folder,
      '--no-remote',
      '--remote-debugging-port',
      '0',
    ].concat('--remote-allow-system-access', 'about:blank'),
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, HOME: profile.folder, MOZ_CRASHREPORTER_DISABLE: '1' },
    },
  );
  const bidi = await connectBidi(`${await endpointOf(child)}/session`);
  // The emulator's certificate is self-signed.
  await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  return {
    bidi,
    close: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : undefined;
      // The browser may quit before it has answered.
      await bidi.send('browser.close').catch(() => undefined);
      bidi.close();
      await ended;
      await profile.remove();
    },
  };
}

/** The address of the session, which Firefox prints once it is ready. */
function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason: string) => reject(new Error(`${reason}\n${output.slice(-1_000)}`));
    const timer = setTimeout(() => fail('Firefox did not start in time'), START_MS);
    const read = (chunk: Buffer) => {
      output += chunk;
      const endpoint = /WebDriver BiDi listening on (ws:\S+)/.exec(output)?.[1];
      if (!endpoint) return;
      clearTimeout(timer);
      resolve(endpoint);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', () => fail('Firefox could not be started'));
    child.once('exit', (code) => fail(`Firefox ended with ${code}`));
  });
}
