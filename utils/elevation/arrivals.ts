import type { Surface } from '../pim/eligibility';
import type { PimError } from '../pim/error';
import { listNames } from '../pim/list-name';
import { pimErrorOf } from '../pim/pim-error-of';
import type { SurfaceApi } from '../surfaces/surface-api';
import { failedList, type SurfaceList } from '../surfaces/surface-list';

/**
 * The lists of one reading as they arrive. Each is published as soon as it is there, together with
 * what came meanwhile; failures wait for the first that was read, for if there is none the reason is
 * said once.
 * @param publish calls `take` when it is about to show something: it then gets all that is there
 */
export function createArrivals(
  surfaces: SurfaceApi[],
  publish: (take: () => SurfaceList[]) => Promise<void>,
) {
  const awaited = surfaces.flatMap(({ surface }) => listNames.map((list) => ({ surface, list })));
  let arrived: SurfaceList[] = [];
  const errors = new Map<Surface, PimError>();
  let anyRead = false;
  let isScheduled = false;
  let published = Promise.resolve();

  function add(list: SurfaceList): void {
    const place = awaited.findIndex(
      (each) => each.surface === list.surface && each.list === list.list,
    );
    // What comes after the time-out was told to have failed: the next reading has it.
    if (place < 0) return;
    awaited.splice(place, 1);
    arrived.push(list);
    if (list.error && list.list === 'eligible') errors.set(list.surface, list.error);
    // What was asked for once is nothing to show by itself: no role is known.
    anyRead ||= !list.error && list.list !== 'requests';
    if (anyRead) schedule();
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    published = published.then(() => publish(take));
    // Who waits for it hears of its failure.
    published.catch(() => undefined);
  }

  function take(): SurfaceList[] {
    isScheduled = false;
    const taken = arrived;
    arrived = [];
    return taken;
  }

  return {
    add,
    /** Lists that did not come in time have failed. */
    timeOut(): void {
      const error = pimErrorOf('listLate');
      for (const { surface, list } of [...awaited]) add(failedList(surface, list, error));
    },
    /** Whether each list has an answer. */
    areAllIn: (): boolean => awaited.length === 0,
    /** Why nothing could be read so far, by the first of the surfaces; null where something was. */
    problem: (): PimError | null =>
      anyRead ? null : (surfaces.map(({ surface }) => errors.get(surface)).find(Boolean) ?? null),
    /** Resolves once all that has arrived is shown; rejects where it could not be. */
    published: (): Promise<void> => published,
  };
}
