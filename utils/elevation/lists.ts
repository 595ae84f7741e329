import type { Broker } from '../auth/broker';
import type { Http } from '../http/http';
import type { Account, AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { HOUR_MS, MINUTE_MS } from '../pim/duration';
import type { PimError } from '../pim/error';
import type { Item } from '../pim/item';
import type { Snapshot } from '../snapshot/shape';
import type { SurfaceApi } from '../surfaces/surface-api';
import { emptySnapshot, itemsOf, withLists } from './list-state';
import { type ReadSurface, readLists } from './read-lists';
import type { Listed } from './reconcile';

/** A popup opened on a younger list sends nothing. */
export const LIST_FRESH_MS = MINUTE_MS;
/** Policies change rarely; group policies are read anew more often by their own surface. */
export const POLICY_FRESH_MS = HOUR_MS;
/** One that could not be read is asked for again sooner. */
const UNKNOWN_POLICY_MS = 5 * MINUTE_MS;

export type ListsEnvironment = {
  now: () => number;
  broker: Broker;
  http: Http;
  surfaces: SurfaceApi[];
  items: () => Promise<Item[]>;
  /** The lists of an account changed: publish them. */
  onChange: (account: Account) => Promise<void>;
  /** Fresh lists, to reconcile the items with. */
  onListed: (listed: Listed) => Promise<void>;
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

  /** Reads an account's lists; calls while one is under way share it. */
  function refresh(account: Account): Promise<void> {
    const key = accountKey(account);
    const existing = running.get(key);
    if (existing) return existing;
    const started = read(account).finally(() => running.delete(key));
    running.set(key, started);
    return started;
  }

  async function read(account: Account): Promise<void> {
    await set(account, (before) => ({ ...before, refreshing: true }));
    const surfaces = await readLists({ account, ...environment });
    const lists = surfaces.map(({ list }) => list);
    // Nothing could be read at all: the rows of before stay, and the reason is said once.
    const problem = lists.every((list) => list.error) ? (lists[0]?.error ?? null) : null;
    if (problem) return fail(account, problem);
    const items = itemsOf(account, await environment.items());
    const listed = await set(account, (before) => ({
      ...withLists(before, lists, items, now()),
      refreshing: false,
    }));
    const readable = lists.filter((list) => !list.error);
    await environment.onListed({
      account: accountKey(account),
      activations: readable.flatMap((list) => list.activations),
      requests: readable.flatMap((list) => list.requests),
      surfaces: readable.map((list) => list.surface),
    });
    await readPolicies(account, surfaces, listed);
  }

  async function fail(account: Account, problem: PimError): Promise<void> {
    await set(account, (before) => ({ ...before, refreshing: false, problem }));
  }

  /** After first paint, and only what is missing or old. */
  async function readPolicies(
    account: Account,
    surfaces: ReadSurface[],
    listed: Snapshot,
  ): Promise<void> {
    const ageMs = now() - (listed.policiesAtMs ?? 0);
    const old = ageMs > POLICY_FRESH_MS;
    const isKnown = (key: string) =>
      listed.policies[key]?.kind === 'known' ||
      (listed.policies[key] !== undefined && ageMs < UNKNOWN_POLICY_MS);
    const wanted = listed.eligibilities.filter((one) => old || !isKnown(one.key));
    if (wanted.length === 0) return;
    const read = await Promise.all(
      environment.surfaces.map((surface) => {
        const its = wanted.filter((one) => one.surface === surface.surface);
        const access = surfaces.find(({ list }) => list.surface === surface.surface)?.access;
        return its.length && access ? surface.readPolicies(access, its) : {};
      }),
    );
    await set(account, (before) => ({
      ...before,
      policies: { ...(old ? {} : before.policies), ...Object.assign({}, ...read) },
      policiesAtMs: now(),
    }));
  }

  return {
    of,
    set,
    refresh,
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
