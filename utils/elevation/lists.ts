import type { Account, AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { MINUTE_MS } from '../pim/duration';
import type { PimError } from '../pim/error';
import type { Item } from '../pim/item';
import { pimErrorOf } from '../pim/pim-error-of';
import { type OwnNames, withOwnNames } from '../snapshot/own-names';
import type { Snapshot } from '../snapshot/shape';
import { emptySnapshot, itemsOf, withLists } from './list-state';
import { createPolicies, type PoliciesEnvironment } from './policies';
import { readLists } from './read-lists';
import type { Listed } from './reconcile';

/** A popup opened on a younger list sends nothing. */
export const LIST_FRESH_MS = MINUTE_MS;
export type ListsEnvironment = Omit<PoliciesEnvironment, 'of' | 'set'> & {
  items: () => Promise<Item[]>;
  /** What a person calls groups and scopes without a readable name. */
  ownNames: () => Promise<OwnNames>;
  /** The lists of an account changed: publish them. */
  onChange: (account: Account) => Promise<void>;
  /** Fresh lists, to reconcile the items with. */
  onListed: (listed: Listed) => Promise<void>;
  /** Keeps an unexpected cause for a report. */
  onTrouble: (cause: unknown) => void;
};

export type Lists = ReturnType<typeof createLists>;

/** Keeps each account's lists, and reads them again when they are asked for and old. */
export function createLists(environment: ListsEnvironment) {
  const { now } = environment;
  const states = new Map<AccountKey, Snapshot>();
  const running = new Map<AccountKey, Promise<void>>();

  const of = (account: Account): Snapshot =>
    states.get(accountKey(account)) ?? emptySnapshot(account);

  async function set(account: Account, change: (before: Snapshot) => Snapshot): Promise<Snapshot> {
    const next = change(of(account));
    states.set(accountKey(account), next);
    await environment.onChange(account);
    return next;
  }

  const policies = createPolicies({ ...environment, of, set });

  /** Reads an account's lists; calls while one is under way share it. */
  function refresh(account: Account): Promise<void> {
    const key = accountKey(account);
    const existing = running.get(key);
    if (existing) return existing;
    const started = read(account).finally(() => running.delete(key));
    running.set(key, started);
    return started;
  }

  /** A failure that nobody expected ends the refresh too: no list says that it refreshes for ever. */
  async function read(account: Account): Promise<void> {
    try {
      await readAll(account);
    } catch (cause) {
      environment.onTrouble(cause);
      await fail(account, pimErrorOf('unavailable'));
    }
  }

  async function readAll(account: Account): Promise<void> {
    await set(account, (before) => ({ ...before, refreshing: true }));
    const surfaces = await readLists({ account, ...environment });
    const lists = surfaces.map(({ list }) => list);
    // Nothing could be read at all: the rows of before stay, and the reason is said once.
    const problem = lists.every((list) => list.error) ? (lists[0]?.error ?? null) : null;
    if (problem) return fail(account, problem);
    const items = itemsOf(account, await environment.items());
    const names = await environment.ownNames();
    const listed = await set(account, (before) => ({
      ...withOwnNames(withLists(before, lists, items, now()), names),
      refreshing: false,
    }));
    const readable = lists.filter((list) => !list.error);
    await environment.onListed({
      account: accountKey(account),
      activations: readable.flatMap((list) => list.activations),
      requests: readable.flatMap((list) => list.requests),
      surfaces: readable.map((list) => list.surface),
    });
    await policies.readListed(account, surfaces, listed);
  }

  async function fail(account: Account, problem: PimError): Promise<void> {
    await set(account, (before) => ({ ...before, refreshing: false, problem }));
  }

  return {
    of,
    set,
    refresh,
    readPolicy: policies.readOne,
    learn: policies.learn,
    /** Reads the lists when they are older than a minute, or the last try failed. */
    async refreshOld(account: Account): Promise<void> {
      const { updatedAtMs, problem } = of(account);
      const fresh = updatedAtMs !== null && now() - updatedAtMs < LIST_FRESH_MS && !problem;
      if (!fresh) await refresh(account);
    },
    /** Takes over what an earlier worker published. */
    restore(snapshot: Snapshot): void {
      states.set(accountKey(snapshot.account), { ...snapshot, refreshing: false });
    },
    forget: (key: AccountKey): void => void states.delete(key),
  };
}
