import type { Command, CommandReply } from '../../messages/commands';
import { accountHandlers } from './accounts';
import { elevationHandlers } from './elevations';
import type { CommandDeps, Handler, Handlers } from './handlers';
import { keptHandlers } from './kept';
import { listHandlers } from './lists';

/**
 * Carries out the commands of views: one handler for each, one file for each area. A new command does
 * not compile until it has one.
 */
export function createCommands(deps: CommandDeps): (command: Command) => Promise<CommandReply> {
  const handlers: Handlers = {
    ...accountHandlers(deps),
    ...elevationHandlers(deps),
    ...keptHandlers(deps),
    ...listHandlers(deps),
  };
  return (command) => {
    const handle = handlers[command.type] as Handler<Command['type']>;
    return handle(command);
  };
}
