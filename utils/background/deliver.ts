import { browser } from 'wxt/browser';
import { createSingleFlight } from '../async/single-flight';
import type { HostCommand } from '../auth/protocol';
import { awakeFetch } from '../http/awake-fetch';
import { createMsalNetwork } from '../http/msal-network';

const page = '/token-host.html';

/**
 * Delivers a command to the token host. Firefox's event page has a window and is its own host;
 * Chromium's worker has none and keeps an offscreen document for it.
 */
export async function deliver(command: HostCommand): Promise<unknown> {
  if (import.meta.env.FIREFOX) {
    host ??= (await import('../auth/token-host')).createTokenHost(createMsalNetwork(awakeFetch));
    return host.handle(command);
  }
  await startOffscreen();
  return browser.runtime.sendMessage(command);
}

let host: ReturnType<typeof import('../auth/token-host').createTokenHost> | undefined;

/** Chromium allows one offscreen document: those who want it at the same time share its start. */
const startOffscreen = createSingleFlight(async (): Promise<void> => {
  const contexts = await browser.runtime.getContexts({
    contextTypes: [browser.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  if (contexts.length > 0) return;
  await browser.offscreen.createDocument({
    url: page,
    reasons: [browser.offscreen.Reason.LOCAL_STORAGE],
    justification: 'MSAL needs a window with web storage to hold the sign-in session in memory.',
  });
});
