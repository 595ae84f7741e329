import type { Emulator } from '../../emulator/server';

/**
 * Chromium's switches: they load the extension, if any, map Microsoft's host names to the emulator and
 * every other name to nothing, and trust the emulator's certificate.
 */
export function chromiumFlags(
  emulator: Pick<Emulator, 'hostRules' | 'spki'>,
  extensionDir?: string,
): string[] {
  return [
    ...(extensionDir
      ? [`--load-extension=${extensionDir}`, `--disable-extensions-except=${extensionDir}`]
      : []),
    `--host-resolver-rules=${emulator.hostRules},MAP * ~NOTFOUND`,
    `--ignore-certificate-errors-spki-list=${emulator.spki}`,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
    '--window-size=1280,860',
    // The size of the screen in headless mode; a smaller one would clip the popup.
    '--screen-info={1600x1200}',
    // Chromium refuses to start as root with its sandbox, and build servers often run as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
