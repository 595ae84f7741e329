import { type Command, type CommandReply, command } from './commands';
import { type Fact, type FactSender, fact, LONGEST_ADDRESS } from './facts';
import { isPage, isView, type Sender } from './senders';

export type RouterEnvironment = {
  base: { id: string; url: string };
  onCommand: (command: Command) => Promise<CommandReply>;
  onFact: (fact: Fact, from: FactSender) => Promise<void>;
};

/**
 * The background's one door. Commands come from our own views only, facts from our content scripts
 * only; anything else, or anything of the wrong shape, is not answered.
 * @returns the answer to send, or undefined when the message is not for us
 */
export function createRouter(environment: RouterEnvironment) {
  return (message: unknown, sender: Sender): Promise<CommandReply> | undefined => {
    if (isView(sender, environment.base)) {
      const parsed = command.safeParse(message);
      return parsed.success ? environment.onCommand(parsed.data) : undefined;
    }
    if (isPage(sender, environment.base)) {
      const parsed = fact.safeParse(message);
      const from = factSender(sender);
      if (parsed.success && from) {
        void environment.onFact(parsed.data, from);
      }
    }
    return undefined;
  };
}

/** Where a page is comes from the browser, never from the page. */
function factSender(sender: Sender): FactSender | undefined {
  const { tab, documentId, frameId, documentLifecycle } = sender;
  if (tab?.id === undefined || frameId === undefined || !tab.url) return undefined;
  // A document that is loaded ahead is in no tab yet: the address is still another one's.
  if (documentLifecycle === 'prerender') return undefined;
  return {
    tabId: tab.id,
    // Firefox names no documents: there a tab's top frame stands for its document.
    documentId: documentId ?? `tab-${tab.id}`,
    frameId,
    // Nowhere we know, rather than kept and read.
    url: tab.url.length > LONGEST_ADDRESS ? '' : tab.url,
  };
}
