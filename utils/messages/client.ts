import { browser } from 'wxt/browser';
import { pimErrorOf } from '../pim/pim-error-of';

import type { Command, CommandReply } from './commands';

/**
 * Sends a command from a view to the background.
 * @returns the background's answer; `unavailable` when it could not be reached
 */
export async function send(command: Command): Promise<CommandReply> {
  try {
    const reply: CommandReply | undefined = await browser.runtime.sendMessage(command);
    return reply ?? { ok: false, error: pimErrorOf('unavailable') };
  } catch {
    return { ok: false, error: pimErrorOf('unavailable') };
  }
}
