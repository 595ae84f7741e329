import type { Surface } from '../pim/eligibility';
import type { SurfaceList } from '../surfaces/surface-list';
import type { Listed } from './reconcile';

/**
 * Collects what fresh lists show of elevations. A surface's active assignments and requests are told
 * together: one of them alone does not say what became of a request.
 */
export function createListedNews() {
  let lists: SurfaceList[] = [];

  /** @returns what can be told now, and was not told before; undefined: nothing */
  function take(arrived: SurfaceList[]): Omit<Listed, 'account'> | undefined {
    lists.push(...arrived.filter(({ list }) => list !== 'eligible'));
    const isWhole = ({ surface }: SurfaceList): boolean =>
      lists.filter((list) => list.surface === surface).length === 2;
    const whole = lists.filter(isWhole);
    lists = lists.filter((list) => !isWhole(list));
    // What a list that was cut does not show may be there all the same: it tells no elevation anything.
    const read = whole.filter(({ error, incomplete }) => !error && !incomplete);
    if (read.length === 0) return undefined;
    const readOf = (name: SurfaceList['list']): Surface[] =>
      read.filter(({ list }) => list === name).map(({ surface }) => surface);
    return {
      activations: read.flatMap(({ activations }) => activations),
      requests: read.flatMap(({ requests }) => requests),
      activeRead: readOf('active'),
      requestsRead: readOf('requests'),
    };
  }

  return { take };
}
