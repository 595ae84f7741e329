import type { Account, AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { MINUTE_MS } from '../pim/duration';
import type { Elevation } from '../pim/elevation/elevation';
import type { Surface } from '../pim/eligibility';
import type { PimError } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import { withNamesApart } from '../snapshot/names-apart';
import { type OwnNames, withOwnNames } from '../snapshot/own-names';
import { withKnownNames } from '../snapshot/service-names';
import type { Snapshot } from '../snapshot/shape';
import type { SurfaceApi } from '../surfaces/surface-api';
import { createChildScopes } from './child-scopes';
import { elevationsOf, emptySnapshot, withLists } from './list-state';
import { createPolicies, type PoliciesDeps } from './policies';
import { type ExtraRead, readLists } from './read-lists';
import { createReadings, type Reading } from './readings';
import type { Listed } from './reconcile';
import { createScopeNames } from './scope-names';

/** A popup opened on a younger list sends nothing. */
export const LIST_FRESH_MS = MINUTE_MS;
export type ListsDeps = Omit<PoliciesDeps, 'snapshotOf' | 'set'> & {
  surfaces: Record<Surface, SurfaceApi>;
  elevations: () => Promise<Elevation[]>;
  /** What else is to be read with an account's lists. */
  extraReadFor: (account: Account) => ExtraRead | undefined;
  /** What a person calls groups and scopes without a readable name. */
  ownNames: () => Promise<OwnNames>;
  /** The lists of an account changed: publish them. */
  onChange: (account: Account) => Promise<void>;
  /** Fresh lists, to reconcile the elevations with. */
  onListed: (listed: Listed) => Promise<void>;
  /** Keeps an unexpected cause for a report. */
  logError: (cause: unknown) => void;
};

export type Lists = ReturnType<typeof createLists>;

/** Keeps each account's lists, and reads them again when a caller needs them and they are old. */
export function createLists(deps: ListsDeps) {
  const { now } = deps;
  const states = new Map<AccountKey, Snapshot>();

  /** The account as the caller has it: it may have been renamed since the lists were read. */
  const snapshotOf = (account: Account): Snapshot => ({
    ...(states.get(accountKey(account)) ?? emptySnapshot(account)),
    account,
  });

  async function set(account: Account, change: (before: Snapshot) => Snapshot): Promise<Snapshot> {
    const before = snapshotOf(account);
    const next = withNamesApart(withKnownNames(change(before), before));
    states.set(accountKey(account), next);
    await deps.onChange(account);
    return next;
  }

  const policies = createPolicies({ ...deps, snapshotOf, set });
  const scopeNames = createScopeNames({ set });

  const children = createChildScopes({ ...deps, snapshotOf, set });

  const readings = createReadings(readAndPublish);

  /** A failure that nobody expected ends the refresh too: no list says that it refreshes for ever. */
  async function readAndPublish(account: Account, reading: Reading): Promise<void> {
    try {
      await readAll(account, reading);
    } catch (cause) {
      deps.logError(cause);
      await fail(account, pimErrorOf('unavailable'));
    }
  }

  async function readAll(account: Account, reading: Reading): Promise<void> {
    await set(account, (before) => ({ ...before, refreshing: true }));
    const read = await readLists({ account, ...deps, surfaces: Object.values(deps.surfaces) });
    reading.listed = true;
    const lists = read.map(({ list }) => list);
    // Nothing could be read at all: the rows of before stay, and the reason is said once.
    const problem = lists.every((list) => list.error) ? (lists[0]?.error ?? null) : null;
    if (problem) return fail(account, problem);
    const elevations = elevationsOf(account, await deps.elevations());
    const names = await deps.ownNames();
    const listed = await set(account, (before) => ({
      ...withOwnNames(withLists(before, lists, elevations, now()), names),
      refreshing: false,
    }));
    const readable = lists.filter((list) => !list.error);
    await deps.onListed({
      account: accountKey(account),
      activations: readable.flatMap((list) => list.activations),
      requests: readable.flatMap((list) => list.requests),
      surfaces: readable.map((list) => list.surface),
    });
    if (!reading.policies) return readings.close(account, reading);
    const again = policies.areOld(listed.policiesAtMs);
    await Promise.all([
      policies.readListed(account, read, listed),
      scopeNames.readListed(account, read, listed, again),
    ]);
  }

  /** A list from the future was read by a clock that has been put right since. */
  const isFresh = (atMs: number): boolean => Math.abs(now() - atMs) < LIST_FRESH_MS;

  async function fail(account: Account, problem: PimError): Promise<void> {
    await set(account, (before) => ({ ...before, refreshing: false, problem }));
  }

  return {
    snapshotOf,
    set,
    /** Reads an account's lists and policies, now. */
    refresh: readings.refresh,
    /** Reads the lists alone, to see what holds: no policy is read. */
    recheck: (account: Account): Promise<void> => readings.join(account, false),
    readPolicy: policies.readOne,
    readChildScopes: children.readChildScopes,
    learn: policies.learn,
    /** Reads the lists when they are older than a minute, or the last try failed. */
    async refreshOld(account: Account): Promise<void> {
      const { updatedAtMs, policiesAtMs, problem } = snapshotOf(account);
      const fresh = updatedAtMs !== null && isFresh(updatedAtMs) && !problem;
      // A recheck reads the lists without the policies.
      if (!fresh || policies.areOld(policiesAtMs)) await readings.join(account, true);
    },
    /** Takes over what an earlier worker published; what it was reading below a scope it reads no more. */
    restore({ childScopes: _, ...snapshot }: Snapshot): void {
      states.set(accountKey(snapshot.account), { ...snapshot, refreshing: false });
    },
    forget: (key: AccountKey): void => void states.delete(key),
  };
}
