import * as z from 'zod/mini';
import { type HistoryEntry, historyEntry } from '../pim/elevation/history';
import { historyFrom1 } from '../storage/migrations/ask-to-input';
import { eachElement, eachField, whole, withFallbacks } from '../storage/readable';
import { defineRecord } from '../storage/record';

type PastActivations = {
  /** The latest first. */
  entries: HistoryEntry[];
  /** When the person cleared it last; 0: never. */
  clearedAtMs: number;
};

const empty: PastActivations = { entries: [], clearedAtMs: 0 };
/** Of an entry whose details are damaged the rest is told all the same. */
const fallbacks = { errorCode: null, elsewhere: undefined, endNoticed: undefined };

/** What was activated from here. */
export const historyRecord = defineRecord({
  key: 'history',
  version: 2,
  migrations: [historyFrom1],
  read: eachField(
    {
      entries: eachElement(withFallbacks(historyEntry, fallbacks)),
      clearedAtMs: whole(z.number()),
    },
    empty,
  ),
  empty,
});
