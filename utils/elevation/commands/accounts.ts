import { claimsFor } from '../sign-in-trouble';
import { type CommandDeps, type Handlers, refused, taken } from './handlers';

/** Commands about who is signed in, and whose a page is. */
export function accountHandlers(
  deps: CommandDeps,
): Handlers<
  'signIn' | 'consent' | 'dismissTrouble' | 'signOut' | 'dismissOutstanding' | 'choosePageAccount'
> {
  // Answered at once where a window opens: it may stay open for minutes.
  const { accounts, inBackground, signIn } = deps;
  return {
    async signIn({ account, tenant, surface, anew }) {
      const resource = surface ? deps.resourceOf(surface) : 'graph';
      const known = account === null ? undefined : accounts.find(account);
      const claims = known && claimsFor(deps.lists.snapshotOf(known), resource, deps.resourceOf);
      inBackground(signIn.start(account, { resource, tenant, claims, anew }));
      return taken;
    },
    async consent({ account, surface }) {
      inBackground(signIn.start(account, { resource: deps.resourceOf(surface), consent: true }));
      return taken;
    },
    async dismissTrouble({ account, surface, code }) {
      await accounts.dismiss(account, { surface, code });
      await deps.publish();
      return taken;
    },
    async signOut({ account }) {
      await deps.signOut(account);
      return taken;
    },
    async dismissOutstanding() {
      await deps.dismissOutstanding();
      return taken;
    },
    async choosePageAccount({ account, documentId, tabId }) {
      if (!accounts.find(account)) return refused('signInNeeded');
      await deps.choosePageAccount(tabId, documentId, account);
      return taken;
    },
  };
}
