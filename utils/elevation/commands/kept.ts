import { withOwnNames } from '../../snapshot/own-names';
import { type CommandDeps, type Handlers, taken } from './handlers';

/** Commands that change what is kept for the person: drafts, names, settings, history. */
export function keptHandlers(
  deps: CommandDeps,
): Handlers<
  'saveDraft' | 'nameScope' | 'saveSettings' | 'checkSetUp' | 'clearHistory' | 'clearDamaged'
> {
  const { accounts, history, lists, publish, roleDefaults, settings } = deps;
  return {
    async saveDraft({ key, input }) {
      await roleDefaults.saveDraft(key, input);
      await publish();
      return taken;
    },
    async nameScope({ scopeId, name }) {
      await settings.name(scopeId, name);
      const { names } = await settings.readNow();
      for (const account of accounts.all()) {
        await lists.set(account, (before) => withOwnNames(before, names));
      }
      return taken;
    },
    async saveSettings({ change }) {
      await settings.change(change);
      await publish();
      // Another application may be wrong in ways that Microsoft tells at once.
      if (change.registration || change.otherRegistrations)
        deps.inBackground(deps.checkSetUp(true));
      return taken;
    },
    async checkSetUp({ quiet = false }) {
      deps.inBackground(deps.checkSetUp(quiet));
      return taken;
    },
    async clearHistory() {
      await history.clear();
      return taken;
    },
    async clearDamaged() {
      await deps.clearDamaged();
      await publish();
      return taken;
    },
  };
}
