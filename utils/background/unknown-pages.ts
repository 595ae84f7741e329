import * as z from 'zod/mini';
import { unknownPagesKey } from '../snapshot/keys';
import type { Area } from '../storage/stored';

const record = z.catch(z.array(z.string()), []);
/** So many lines about what we do not know are a report; more are none. */
const MOST_UNKNOWN = 100;

/** Keeps lines about what the catalogue does not know, for a report that the person may send. */
export function createUnknownPages(deps: {
  session: Area;
  inBackground: (task: Promise<unknown>) => void;
}) {
  let known: string[] = [];

  return {
    add(lines: string[]): void {
      const next = [...new Set([...known, ...lines])].slice(0, MOST_UNKNOWN);
      if (next.length === known.length) return;
      known = next;
      deps.inBackground(deps.session.set({ [unknownPagesKey]: known }));
    },
    /** Takes over what an earlier worker kept. */
    restore(records: Record<string, unknown>): void {
      known = record.parse(records[unknownPagesKey] ?? []);
    },
  };
}
