import { type CommandDeps, type Handlers, refused, taken } from './handlers';

/** Commands about who is signed in, and whose a page is. */
export function accountHandlers(
  deps: CommandDeps,
): Handlers<'signIn' | 'consent' | 'signOut' | 'dismissOutstanding' | 'choosePageAccount'> {
  // Answered at once where a window opens: it may stay open for minutes.
  const { accounts, inBackground, signIn } = deps;
  return {
    async signIn({ account, tenant }) {
      inBackground(signIn.start(account, { tenant }));
      return taken;
    },
    async consent({ account, surface }) {
      inBackground(signIn.start(account, { resource: deps.resourceOf(surface), consent: true }));
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
