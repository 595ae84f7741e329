import { browser } from 'wxt/browser';
import { hostCommand } from '../../utils/auth/protocol';
import { createTokenHost } from '../../utils/auth/token-host';
import { createMsalNetwork } from '../../utils/http/msal-network';
import { isBackground } from '../../utils/messages/senders';

const base = { id: browser.runtime.id, url: browser.runtime.getURL('/') };
const host = createTokenHost(createMsalNetwork(fetch.bind(window)));

// Only the background gets an answer, no view and no page.
browser.runtime.onMessage.addListener((message, sender, reply) => {
  if (!isBackground(sender, base)) return false;
  const command = hostCommand.safeParse(message);
  if (!command.success) return false;
  void host.handle(command.data).then(reply);
  return true;
});
