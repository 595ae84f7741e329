import type { Surface } from '../../../utils/pim/eligibility';
import type { ErrorCode } from '../../../utils/pim/error';
import type { ActionDeps } from '../action-deps';

/** What concerns accounts, their sign-in and their lists as a whole. */
export function accountActions({ state, sendFor }: Pick<ActionDeps, 'state' | 'sendFor'>) {
  return {
    refresh: () => void sendFor({ type: 'refresh' }),
    signIn: (account: string | null, tenant?: string) =>
      void sendFor({ type: 'signIn', account, ...(tenant !== undefined && { tenant }) }),
    /** Signs in for some lists alone, where Microsoft asks for them alone. */
    verify: (account: string, surface: Surface) =>
      void sendFor({ type: 'signIn', account, surface }),
    /** Signs in for one surface in a window that asks for everything anew. */
    signInAnew: (account: string, surface: Surface) =>
      void sendFor({ type: 'signIn', account, surface, anew: true }),
    consent: (account: string, surface: Surface) =>
      void sendFor({ type: 'consent', account, surface }),
    dismissTrouble: (account: string, surface: Surface, code: ErrorCode) =>
      void sendFor({ type: 'dismissTrouble', account, surface, code }),
    signOut: (account: string) => void sendFor({ type: 'signOut', account }),
    dismissOutstanding: () => void sendFor({ type: 'dismissOutstanding' }),
    choosePageAccount(account: string): void {
      const page = state.view.value?.page;
      if (!page) return;
      const { tabId, documentId } = page;
      void sendFor({ type: 'choosePageAccount', tabId, documentId, account });
    },
  };
}
