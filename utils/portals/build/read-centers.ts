import { type Portal, portals } from '../centers/centers';
import type { CallRule, PageRule } from '../centers/rule';

/** What a center's `pages.ts` exports. */
type CenterPages = { pages: PageRule[]; calls?: CallRule[] };

// By the name of its folder: a center is in no other list than `centers/list.ts`, which the worker
// reads, too, and must not lead it to the pages.
const readCenter = (portal: Portal): Promise<CenterPages> =>
  import(`../centers/${portal}/pages.ts`);

/** Every page and every refused call that we know, center by center. */
export async function readCenters(): Promise<Required<CenterPages>> {
  const all = await Promise.all(portals.map(readCenter));
  return {
    pages: all.flatMap(({ pages }) => pages),
    calls: all.flatMap(({ calls = [] }) => calls),
  };
}
