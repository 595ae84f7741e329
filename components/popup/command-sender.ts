import type { Command, CommandReply } from '../../utils/messages/commands';
import type { PopupState } from './popup-state';

/**
 * Sends a command for the row of this key, where it shows why the command was not taken.
 * Without a key the popup as a whole shows it.
 */
export type SendFor = (command: Command, key?: string) => Promise<CommandReply>;

export function createCommandSender(
  { refused }: Pick<PopupState, 'refused'>,
  send: (command: Command) => Promise<CommandReply>,
): SendFor {
  return async (command, key = '') => {
    if (refused.value?.key === key) refused.value = undefined;
    const reply = await send(command);
    if (!reply.ok) refused.value = { key, error: reply.error };
    return reply;
  };
}
