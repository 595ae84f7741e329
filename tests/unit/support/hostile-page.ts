import type { CommandReply } from '../../../utils/messages/commands';
import type { Sender } from '../../../utils/messages/senders';
import { extension, type Worker } from './worker';

/** What the browser says of our content script in a portal page. Nothing of it can be forged there. */
export const pageSender: Sender = {
  id: extension.id,
  url: 'https://entra.microsoft.com/',
  documentId: 'document-1',
  frameId: 0,
  tab: { id: 7, url: 'https://entra.microsoft.com/#home' },
};

/**
 * A portal page that has taken over our content script. It reads and writes `storage.local` where the
 * browser lets it (Firefox always does), and sends any message as a page; `session` is out of its
 * reach. What it plants is what the next worker finds.
 */
export function hostilePage(worker: Worker) {
  const { local } = worker.disk;
  return {
    /** Writes a record as the worker would, version and all. */
    plant(key: string, data: unknown, version = 1): void {
      local[key] = structuredClone({ version, data });
    },
    /** What it can read, every record of it. */
    read: (): Record<string, unknown> => structuredClone(local),
    /** Sends a message through the background's real door. */
    tell: (message: unknown, sender: Sender = pageSender): Promise<CommandReply> | undefined =>
      worker.message(message, sender),
  };
}
