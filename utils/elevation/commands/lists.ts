import { narrowed } from '../../pim/narrowed';
import { eligibilityOfKey } from './find';
import { type CommandDeps, type Handlers, refused, taken } from './handlers';

/** Commands that read lists and policies. Answered at once: what is read shows in the snapshot. */
export function listHandlers(
  deps: CommandDeps,
): Handlers<'opened' | 'refresh' | 'readPolicy' | 'readChildScopes'> {
  const { accounts, inBackground, lists, publish } = deps;
  return {
    async opened() {
      await publish();
      for (const account of accounts.all()) inBackground(lists.refreshOld(account));
      return taken;
    },
    async refresh() {
      await publish();
      for (const account of accounts.all()) inBackground(lists.refresh(account));
      return taken;
    },
    async readPolicy({ key, scope }) {
      const eligibility = eligibilityOfKey(deps, key);
      const account = eligibility && accounts.find(eligibility.account);
      if (!account) return refused('notEligible');
      inBackground(lists.readPolicy(account, narrowed(eligibility, scope)));
      return taken;
    },
    async readChildScopes({ key, scopeId }) {
      const eligibility = eligibilityOfKey(deps, key);
      const account = eligibility && accounts.find(eligibility.account);
      if (!account) return refused('notEligible');
      inBackground(lists.readChildScopes(account, eligibility, scopeId));
      return taken;
    },
  };
}
