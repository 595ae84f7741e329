import { createQueue } from '../async/queue';
import type { AccountKey } from '../pim/account';

export type Publication = ReturnType<typeof createPublication>;

/** Why a part could not be shown: an account's, by its key, the overview or the badge. */
type Failures = Map<string, unknown>;

/** What is shown anew together. */
type Run = {
  accounts: Set<AccountKey>;
  /** Whether badge and open pages are shown anew too, not only the overview. */
  everywhere: boolean;
  /** Resolves once all of it is shown that can be. */
  done: Promise<Failures>;
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
    const run: Run = { accounts: new Set(), everywhere: false, done: Promise.resolve(new Map()) };
    run.done = inTurn(() => {
      next = undefined;
      return carryOut(run);
    });
    return run;
  }

  /** One part that cannot be shown keeps no other from being shown. */
  async function carryOut({ accounts, everywhere }: Run): Promise<Failures> {
    const failures: Failures = new Map();
    const tryTo = (part: string, showPart: () => Promise<void>) =>
      showPart().catch((cause) => void failures.set(part, cause));
    for (const key of accounts) await tryTo(key, () => show.account(key));
    await tryTo('overview', show.overview);
    if (everywhere) {
      await tryTo('badge', show.badge);
      await tryTo('pages', show.pages);
    }
    return failures;
  }

  async function change(accounts: AccountKey[], everywhere: boolean): Promise<void> {
    next ??= prepare();
    for (const key of accounts) next.accounts.add(key);
    next.everywhere ||= everywhere;
    const failures = await next.done;
    // Nobody is told of what others wanted shown.
    const own = [...accounts, 'overview', ...(everywhere ? ['badge', 'pages'] : [])];
    const failed = own.find((part) => failures.has(part));
    if (failed !== undefined) throw failures.get(failed);
  }

  return {
    /**
     * Something of these accounts changed, or, with none of them, of settings or time.
     * @returns resolves when it is shown; rejects when some of it could not be
     */
    changed: (accounts: AccountKey[]): Promise<void> => change(accounts, true),
    /** Only what the overview says changed: how signing in goes, or what signing out left behind. */
    overviewChanged: (): Promise<void> => change([], false),
  };
}
