import type { Emulator } from '../../emulator/server';

/**
 * Chromium's switches: the extension (if any) is loaded, Microsoft's host names lead to the emulator, every
 * other name leads nowhere, and the emulator's throwaway key is the only one trusted besides.
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
    // The screen a browser without one believes in; a smaller one cuts the popup short.
    '--screen-info={1600x1200}',
    // Chromium's sandbox refuses to start as root, which is what build servers are.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
