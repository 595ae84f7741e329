import { browser } from 'wxt/browser';
import type { HostCommand } from '../auth/protocol';
import { createMsalNetwork } from '../http/msal-network';

const page = '/token-host.html';
let starting: Promise<void> | undefined;

/**
 * Delivers a command to the token host. Firefox's event page has a window and is its own host;
 * Chromium's worker has none and keeps an offscreen document for it.
 */
export async function deliver(command: HostCommand): Promise<unknown> {
  if (import.meta.env.FIREFOX) {
    host ??= (await import('../auth/token-host')).createTokenHost(
      createMsalNetwork(fetch.bind(self)),
    );
    return host.handle(command);
  }
  starting ??= startOffscreen().finally(() => {
    starting = undefined;
  });
  await starting;
  return browser.runtime.sendMessage(command);
}

let host: ReturnType<typeof import('../auth/token-host').createTokenHost> | undefined;

async function startOffscreen(): Promise<void> {
  const contexts = await browser.runtime.getContexts({
    contextTypes: [browser.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  if (contexts.length > 0) return;
  await browser.offscreen.createDocument({
    url: page,
    reasons: [browser.offscreen.Reason.LOCAL_STORAGE],
    justification: 'MSAL needs a window with web storage to hold the sign-in session in memory.',
  });
}
