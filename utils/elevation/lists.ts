import type { Account, AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { MINUTE_MS } from '../pim/duration';
import type { Elevation } from '../pim/elevation/elevation';
import type { PimError } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import { type OwnNames, withOwnNames } from '../snapshot/own-names';
import type { Snapshot } from '../snapshot/shape';
import { elevationsOf, emptySnapshot, withLists } from './list-state';
import { createPolicies, type PoliciesEnvironment } from './policies';
import { type Beside, readLists } from './read-lists';
import type { Listed } from './reconcile';

/** A popup opened on a younger list sends nothing. */
export const LIST_FRESH_MS = MINUTE_MS;
export type ListsEnvironment = Omit<PoliciesEnvironment, 'of' | 'set'> & {
  elevations: () => Promise<Elevation[]>;
  /** What else is to be read with an account's lists. */
  beside: (account: Account) => Beside | undefined;
  /** What a person calls groups and scopes without a readable name. */
  ownNames: () => Promise<OwnNames>;
  /** The lists of an account changed: publish them. */
  onChange: (account: Account) => Promise<void>;
  /** Fresh lists, to reconcile the elevations with. */
  onListed: (listed: Listed) => Promise<void>;
  /** Keeps an unexpected cause for a report. */
  logError: (cause: unknown) => void;
};

/** Lists on their way. Policies follow where one of those who wait for them wants these, too. */
type Reading = {
  policies: boolean;
  done: Promise<void>;
  /** The lists are read, and policies are on their way: what happens now is in the next lists only. */
  listed: boolean;
  /** The reading that was asked for since. */
  next?: Promise<void>;
};

export type Lists = ReturnType<typeof createLists>;

/** Keeps each account's lists, and reads them again when they are asked for and old. */
export function createLists(environment: ListsEnvironment) {
  const { now } = environment;
  const states = new Map<AccountKey, Snapshot>();
  const running = new Map<AccountKey, Reading>();

  /** Whoever asks knows best what the account is called now. */
  const of = (account: Account): Snapshot => ({
    ...(states.get(accountKey(account)) ?? emptySnapshot(account)),
    account,
  });

  async function set(account: Account, change: (before: Snapshot) => Snapshot): Promise<Snapshot> {
    const next = change(of(account));
    states.set(accountKey(account), next);
    await environment.onChange(account);
    return next;
  }

  const policies = createPolicies({ ...environment, of, set });

  /** Reads an account's lists; calls share the one under way while that may still show what is new. */
  function refresh(account: Account): Promise<void> {
    const existing = running.get(accountKey(account));
    if (!existing?.listed) return join(account, true);
    existing.next ??= existing.done.then(() => join(account, true));
    return existing.next;
  }

  function join(account: Account, policies: boolean): Promise<void> {
    const key = accountKey(account);
    const existing = running.get(key);
    if (existing) {
      existing.policies ||= policies;
      return existing.done;
    }
    const reading: Reading = { policies, done: Promise.resolve(), listed: false };
    running.set(key, reading);
    reading.done = read(account, reading).finally(() => leave(key, reading));
    return reading.done;
  }

  /** Nobody joins it any more. */
  function leave(key: AccountKey, reading: Reading): void {
    if (running.get(key) === reading) running.delete(key);
  }

  /** A failure that nobody expected ends the refresh too: no list says that it refreshes for ever. */
  async function read(account: Account, reading: Reading): Promise<void> {
    try {
      await readAll(account, reading);
    } catch (cause) {
      environment.logError(cause);
      await fail(account, pimErrorOf('unavailable'));
    }
  }

  async function readAll(account: Account, reading: Reading): Promise<void> {
    await set(account, (before) => ({ ...before, refreshing: true }));
    const surfaces = await readLists({ account, ...environment });
    reading.listed = true;
    const lists = surfaces.map(({ list }) => list);
    // Nothing could be read at all: the rows of before stay, and the reason is said once.
    const problem = lists.every((list) => list.error) ? (lists[0]?.error ?? null) : null;
    if (problem) return fail(account, problem);
    const elevations = elevationsOf(account, await environment.elevations());
    const names = await environment.ownNames();
    const listed = await set(account, (before) => ({
      ...withOwnNames(withLists(before, lists, elevations, now()), names),
      refreshing: false,
    }));
    const readable = lists.filter((list) => !list.error);
    await environment.onListed({
      account: accountKey(account),
      activations: readable.flatMap((list) => list.activations),
      requests: readable.flatMap((list) => list.requests),
      surfaces: readable.map((list) => list.surface),
    });
    if (!reading.policies) return leave(accountKey(account), reading);
    await policies.readListed(account, surfaces, listed);
  }

  async function fail(account: Account, problem: PimError): Promise<void> {
    await set(account, (before) => ({ ...before, refreshing: false, problem }));
  }

  return {
    of,
    set,
    refresh,
    /** Reads the lists alone, to see what holds: no policy is asked for. */
    recheck: (account: Account): Promise<void> => join(account, false),
    readPolicy: policies.readOne,
    learn: policies.learn,
    /** Reads the lists when they are older than a minute, or the last try failed. */
    async refreshOld(account: Account): Promise<void> {
      const { updatedAtMs, policiesAtMs, problem } = of(account);
      const fresh = updatedAtMs !== null && now() - updatedAtMs < LIST_FRESH_MS && !problem;
      // A recheck reads the lists without the policies.
      if (!fresh || policies.areOld(policiesAtMs)) await join(account, true);
    },
    /** Takes over what an earlier worker published. */
    restore(snapshot: Snapshot): void {
      states.set(accountKey(snapshot.account), { ...snapshot, refreshing: false });
    },
    forget: (key: AccountKey): void => void states.delete(key),
  };
}
