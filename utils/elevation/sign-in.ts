import * as z from 'zod/mini';
import { resources } from '../auth/scopes';
import { type Account, type AccountKey, accountKeySchema } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { STALE_INTENT_MS } from '../pim/elevation/machine/timing';
import type { Result } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import type { Overview } from '../snapshot/shape';
import type { Area } from '../storage/stored';
import { type RunEnvironment, runSignIn, type WantedSignIn } from './run-sign-in';
import { ALARM_AHEAD_MS, createWakeUp, type TimerEnvironment } from './timers';

/** Session record of a window that is open: a new worker finds it and finishes the sign-in. */
const pendingKey = 'pendingSignIn';
const pending = z.object({
  account: z.nullable(accountKeySchema),
  resource: z.catch(z.enum(resources), 'graph'),
  consent: z.optional(z.boolean()),
  tenant: z.optional(z.string()),
  claims: z.optional(z.string()),
  anew: z.optional(z.boolean()),
  atMs: z.number(),
});

export type SignInEnvironment = RunEnvironment &
  TimerEnvironment & {
    session: Area;
    onState: (state: Overview['signIn']) => Promise<void>;
    onSignedIn: (account: Account) => Promise<void>;
    logError: (cause: unknown) => void;
  };

export type SignIn = ReturnType<typeof createSignIn>;

/** Signing in, in a window that outlives the popup and the worker. One at a time. */
export function createSignIn(environment: SignInEnvironment) {
  const { session, accounts, broker, now } = environment;
  let running = false;
  /** Whose sign-in the state told last is about; null: somebody new's, or nobody's. */
  let toldOf: AccountKey | null = null;
  const wakeUp = createWakeUp('signIn', environment, comeBack);

  /** Nothing else wakes another worker for a view that stays open, where this one dies. */
  function comeBack(): void {
    wakeUp.set(now() + ALARM_AHEAD_MS);
  }

  async function tellState(
    key: AccountKey | null,
    state: Omit<Overview['signIn'], 'account'>,
  ): Promise<void> {
    toldOf = key !== null && accounts.find(key) ? key : null;
    await environment.onState(toldOf === null ? state : { ...state, account: toldOf });
  }

  /**
   * @param key a known account again, or null to let the person pick
   * @param change what else is wanted; absent: a sign-in for Graph, to the tenant that is registered
   * @param atMs when its person clicked
   * @returns at once when a sign-in is under way. Never rejects: nobody waits for it
   */
  async function start(
    key: AccountKey | null,
    change: Partial<Omit<WantedSignIn, 'account'>> = {},
    atMs = now(),
  ): Promise<void> {
    if (running) return;
    running = true;
    comeBack();
    const wanted: WantedSignIn = { account: key, resource: 'graph', ...change };
    // What fails unexpectedly must not leave a sign-in under way for ever.
    const result = await attempt(wanted, atMs).catch(
      (cause): Result<Account> => ({
        ok: false,
        error: pimErrorOf('signInFailed', String(cause)),
      }),
    );
    running = false;
    wakeUp.set(null);
    await tell(wanted.account, result).catch(environment.logError);
  }

  async function tell(key: AccountKey | null, result: Result<Account>): Promise<void> {
    const error = result.ok ? null : result.error;
    await tellState(error && key, { state: 'idle', error });
    if (result.ok) await environment.onSignedIn(result.value);
  }

  async function attempt(wanted: WantedSignIn, atMs: number): Promise<Result<Account>> {
    await session.set({ [pendingKey]: { ...wanted, atMs } });
    try {
      await tellState(wanted.account, { state: 'running', error: null });
      return await runSignIn(environment, wanted);
    } finally {
      await session.remove(pendingKey);
    }
  }

  /** Takes up a sign-in whose worker died, while the click that began it is still young. */
  async function resume(): Promise<void> {
    const found = await readPending();
    if (!found) return;
    const { account, atMs, ...wanted } = found;
    const isGone = account !== null && !accounts.find(account);
    const isStale = Math.abs(now() - atMs) > STALE_INTENT_MS;
    if (!isGone && !isStale) return start(account, wanted, atMs);
    await session.remove(pendingKey);
    if (!isGone) await tell(account, { ok: false, error: pimErrorOf('signInEnded') });
  }

  async function readPending() {
    return pending.safeParse((await session.get(pendingKey))[pendingKey]).data;
  }

  /** Forgets an account's tokens. What else there is of it is its owner's to remove. */
  async function signOut(account: Account): Promise<void> {
    const key = accountKey(account);
    await broker.forget(account);
    if ((await readPending())?.account === key) await session.remove(pendingKey);
    await accounts.remove(key);
    // A sign-in of it that failed is nobody's now, nor is one under way.
    const nobodys = { state: running ? 'running' : 'idle', error: null } as const;
    if (toldOf === key) await tellState(null, nobodys).catch(environment.logError);
    // What was on its way meanwhile may have come between the two.
    await broker.forget(account);
  }

  return { start, resume, signOut };
}
