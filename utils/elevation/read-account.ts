import type { Account } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { PimError } from '../pim/error';
import { withOwnNames } from '../snapshot/own-names';
import type { Snapshot } from '../snapshot/shape';
import { LISTS_TIMEOUT_MS } from '../snapshot/unread';
import type { SurfaceList } from '../surfaces/surface-list';
import { createArrivals } from './arrivals';
import { createLaterReads } from './later-reads';
import { elevationsOf, withLists } from './list-state';
import { createListedNews } from './listed-news';
import type { ListsDeps } from './lists-deps';
import type { Policies } from './policies';
import { readLists } from './read-lists';
import type { Reading } from './readings';
import type { ScopeNameReads } from './scope-names';
import { isShownNews } from './shown-news';
import { beginReading } from './surface-states';

export type ReadAccountDeps = ListsDeps & {
  policies: Policies;
  scopeNames: ScopeNameReads;
  snapshotOf: (account: Account) => Snapshot;
  /** Keeps what becomes of an account's lists, and publishes it where it is news. */
  set: (
    account: Account,
    change: (before: Snapshot) => Snapshot,
    isNews: (before: Snapshot, after: Snapshot) => boolean,
  ) => Promise<Snapshot>;
};

/**
 * Reads an account's lists, and publishes each as it comes. Policies and names are read as
 * soon as their own lists are there, where the reading wants them.
 * @returns why nothing at all could be read, or null; and what waits for policies and names
 */
export async function readAccount(
  deps: ReadAccountDeps,
  account: Account,
  reading: Reading,
): Promise<{ problem: PimError | null; readMore: () => Promise<void> }> {
  const { now, set, policies, scopeNames } = deps;
  const surfaces = Object.values(deps.surfaces);
  const names = surfaces.map(({ surface }) => surface);
  const { policiesAtMs } = deps.snapshotOf(account);
  await set(
    account,
    (before) => ({
      ...before,
      refreshing: true,
      surfaces: beginReading(before.surfaces, names, now()),
    }),
    () => true,
  );
  const news = createListedNews();
  const told: SurfaceList[] = [];
  const brought: SurfaceList[] = [];
  const later = createLaterReads(reading);
  const arrivals = createArrivals(surfaces, async (take) => {
    const elevations = elevationsOf(account, await deps.elevations());
    const ownNames = await deps.ownNames();
    const lists = take();
    const isLast = arrivals.areAllIn();
    await set(
      account,
      (before) => ({
        ...withOwnNames(withLists(before, lists, elevations, now(), told), ownNames),
        ...(isLast && { updatedAtMs: now(), refreshing: false }),
      }),
      (before, after) => isLast || isShownNews(before, after),
    );
    told.push(...lists.filter(({ list }) => list === 'requests'));
    const listed = news.take(lists);
    if (listed) await deps.onListed({ account: accountKey(account), ...listed });
  });
  /** What follows lists that are shown; where none could be read there is nothing to follow. */
  const addLater = (follow: () => Promise<void>): void =>
    later.add(async () => {
      await arrivals.published();
      if (!arrivals.problem()) await follow();
    });
  const read = readLists({
    ...{ ...deps, account, surfaces },
    onList(list) {
      reading.listed = true;
      brought.push(list);
      arrivals.add(list);
    },
    onEligible: (listed, client) =>
      addLater(() => policies.readListed(account, listed, client, policiesAtMs)),
    onWhole: (listed, client) =>
      addLater(() =>
        scopeNames.readListed(
          account,
          { surfaces: listed, client, lists: brought },
          policies.areOld(policiesAtMs),
        ),
      ),
  });
  await untilTimeOut(deps, read, arrivals.timeOut);
  const problem = arrivals.problem();
  if (!problem) await arrivals.published();
  return { problem, readMore: later.done };
}

/** Waits for the lists, but not for ever: then nobody is told any more that they are on their way. */
async function untilTimeOut(
  { setTimer, logError }: ListsDeps,
  read: Promise<void>,
  onTimeOut: () => void,
): Promise<void> {
  let cancel = (): void => undefined;
  const timedOut = new Promise<void>((resolve) => {
    cancel = setTimer(() => {
      onTimeOut();
      resolve();
    }, LISTS_TIMEOUT_MS);
  });
  await Promise.race([read, timedOut]).finally(() => cancel());
  // One that is given up may still fail.
  read.catch(logError);
}
