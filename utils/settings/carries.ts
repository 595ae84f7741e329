import * as z from 'zod/mini';
import { atMost, holding } from '../pim/checks';
import { isRecord, type Readable, readLines } from '../storage/readable';
import { line, MOST_LINES } from './line';

/** One group carries so many roles at most: any more are a mistake. */
const MOST_CARRIED = 20;

/** By the id or name of a group or custom role: the roles it carries. */
export const carries = z
  .record(line, z.array(line).check(atMost(MOST_CARRIED)))
  .check(holding((groups) => Object.keys(groups).length <= MOST_LINES));
export type Carries = z.infer<typeof carries>;

/**
 * Reads what an organisation says that groups carry: each role of each group that can be read counts.
 * A group whose roles cannot be read carries none.
 * @returns undefined for no table of groups
 */
export function readCarries(value: unknown): Readable<Carries> | undefined {
  if (!isRecord(value)) return undefined;
  const kept = new Map<string, string[]>();
  let lost = 0;
  for (const [group, roles] of Object.entries(value)) {
    const name = line.safeParse(group);
    const read = readLines(line, roles, MOST_CARRIED) ?? { kept: [], lost: 1 };
    if (name.success && kept.size < MOST_LINES) {
      kept.set(name.data, read.kept);
      lost += read.lost;
    } else {
      lost += read.kept.length + read.lost || 1;
    }
  }
  return { kept: Object.fromEntries(kept), lost };
}
