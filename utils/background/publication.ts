import { createQueue } from '../async/queue';
import type { AccountKey } from '../pim/account';

export type Publication = ReturnType<typeof createPublication>;

/** What is shown anew together. */
type Run = {
  accounts: Set<AccountKey>;
  /** Whether badge and open pages are shown anew too, not only the overview. */
  everywhere: boolean;
  /** Settles once all of it is shown, or some of it could not be. */
  done: Promise<void>;
};

/**
 * Shows what changed: whatever changes while one run is under way waits for the next, which shows it
 * all at once. So a click that changes five things is shown once or twice, and never half of it.
 */
export function createPublication(show: {
  /** The lists and elevations of one account, to views and on disk. */
  account: (key: AccountKey) => Promise<void>;
  /** Who is signed in, and what holds for all accounts, to views. */
  overview: () => Promise<void>;
  /** What is elevated, on the toolbar button. */
  badge: () => Promise<void>;
  /** What open portal pages need, now that something else holds. */
  pages: () => Promise<void>;
}) {
  const inTurn = createQueue();
  let next: Run | undefined;

  function prepare(): Run {
    const run: Run = { accounts: new Set(), everywhere: false, done: Promise.resolve() };
    run.done = inTurn(async () => {
      next = undefined;
      await carryOut(run);
    });
    return run;
  }

  /** One part that cannot be shown keeps no other from being shown; its cause is told afterwards. */
  async function carryOut({ accounts, everywhere }: Run): Promise<void> {
    const ofAccounts = [...accounts].map((key) => () => show.account(key));
    const ofAll = everywhere ? [show.badge, show.pages] : [];
    const failed: unknown[] = [];
    for (const part of [...ofAccounts, show.overview, ...ofAll]) {
      await part().catch((cause) => failed.push(cause));
    }
    if (failed.length > 0) throw failed[0];
  }

  function change(accounts: AccountKey[], everywhere: boolean): Promise<void> {
    next ??= prepare();
    for (const key of accounts) next.accounts.add(key);
    next.everywhere ||= everywhere;
    return next.done;
  }

  return {
    /**
     * Something of these accounts changed, or, with none of them, of settings or time.
     * @returns resolves when it is shown; rejects when some of what is shown with it could not be
     */
    changed: (accounts: AccountKey[]): Promise<void> => change(accounts, true),
    /** Only what the overview says changed: how signing in goes, or what signing out left behind. */
    overviewChanged: (): Promise<void> => change([], false),
  };
}
