import type { Account, AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { MINUTE_MS } from '../pim/duration';
import type { PimError } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import { withNamesApart } from '../snapshot/names-apart';
import { withKnownNames } from '../snapshot/service-names';
import type { Snapshot } from '../snapshot/shape';
import { createChildScopes } from './child-scopes';
import { createFirstReadings } from './first-readings';
import { emptySnapshot } from './list-state';
import type { ListsDeps } from './lists-deps';
import { createPolicies } from './policies';
import { readAccount } from './read-account';
import { createReadings, type Reading } from './readings';
import { createScopeNames } from './scope-names';
import { endReading } from './surface-states';

/** A popup opened on a younger list sends nothing. */
export const LIST_FRESH_MS = MINUTE_MS;

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

  async function set(
    account: Account,
    change: (before: Snapshot) => Snapshot,
    isNews: (before: Snapshot, after: Snapshot) => boolean = () => true,
  ): Promise<Snapshot> {
    const before = snapshotOf(account);
    const next = withNamesApart(withKnownNames(change(before), before), before);
    states.set(accountKey(account), next);
    if (isNews(before, next)) await deps.onChange(account);
    return next;
  }

  const policies = createPolicies({ ...deps, snapshotOf, set });
  const scopeNames = createScopeNames({ snapshotOf, set });

  const children = createChildScopes({ ...deps, snapshotOf, set });

  const firstReadings = createFirstReadings(deps);
  const readings = createReadings(readAndPublish);

  /** A failure that nobody expected ends the refresh too: no list says that it refreshes for ever. */
  async function readAndPublish(account: Account, reading: Reading): Promise<void> {
    firstReadings.begin(snapshotOf(account));
    try {
      await readAll(account, reading);
    } catch (cause) {
      deps.logError(cause);
      await fail(account, pimErrorOf('unavailable'));
    } finally {
      firstReadings.end(accountKey(account));
    }
  }

  async function readAll(account: Account, reading: Reading): Promise<void> {
    const readDeps = { ...deps, snapshotOf, set, policies, scopeNames };
    const { problem, readMore } = await readAccount(readDeps, account, reading);
    // Nothing could be read at all: the rows of before stay, and the reason is said once.
    if (problem) return fail(account, problem);
    if (!reading.policies) return readings.close(account, reading);
    await readMore();
  }

  /** A list from the future was read by a clock that has been put right since. */
  const isFresh = (atMs: number): boolean => Math.abs(now() - atMs) < LIST_FRESH_MS;

  async function fail(account: Account, problem: PimError): Promise<void> {
    await set(account, (before) => ({
      ...before,
      refreshing: false,
      problem,
      surfaces: endReading(before.surfaces, problem),
    }));
  }

  /** Reads the lists when they are older than a minute, or the last try failed. */
  async function refreshOld(account: Account): Promise<void> {
    const { updatedAtMs, policiesAtMs, problem } = snapshotOf(account);
    const fresh = updatedAtMs !== null && isFresh(updatedAtMs) && !problem;
    // A recheck reads the lists without the policies.
    if (!fresh || policies.areOld(policiesAtMs)) await readings.join(account, true);
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
    refreshOld,
    /** Begins again what an earlier worker died in before it knew anything of an account. */
    async resume(accounts: Account[]): Promise<void> {
      const cutShort = accounts.filter((account) => firstReadings.isCutShort(accountKey(account)));
      await Promise.all(cutShort.map(refreshOld));
    },
    /** Takes over what an earlier worker published; what it was reading below a scope it reads no more. */
    restore({ childScopes: _, ...snapshot }: Snapshot): void {
      firstReadings.restore(snapshot);
      states.set(accountKey(snapshot.account), { ...snapshot, refreshing: false });
    },
    forget: (key: AccountKey): void => void states.delete(key),
  };
}
