import type { CommandReply } from '../../../utils/messages/commands';
import type { Sender } from '../../../utils/messages/senders';
import { extension, type Worker } from './worker';

/** The sender that the browser names for our content script in a portal page. A page cannot forge it. */
export const pageSender: Sender = {
  id: extension.id,
  url: 'https://entra.microsoft.com/',
  documentId: 'document-1',
  frameId: 0,
  tab: { id: 7, url: 'https://entra.microsoft.com/#home' },
};

/**
 * A portal page that has taken over our content script. It can read and write `storage.local` where the
 * browser allows it (Firefox always does), and send any message as a page; it cannot reach
 * `storage.session`. The next worker finds what it has planted.
 */
export function hostilePage(worker: Worker) {
  const { local } = worker.disk;
  return {
    /** Writes a record in the form in which the worker stores it. */
    plant(key: string, data: unknown, version = 1): void {
      local[key] = structuredClone({ version, data });
    },
    /** All records that it can read. */
    read: (): Record<string, unknown> => structuredClone(local),
    /** Sends a message to the background's real router. */
    send: (message: unknown, sender: Sender = pageSender): Promise<CommandReply> | undefined =>
      worker.message(message, sender),
  };
}
