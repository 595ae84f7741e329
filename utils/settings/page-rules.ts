import * as z from 'zod/mini';
import { atMost } from '../pim/checks';
import { type Readable, readLines } from '../storage/readable';
import { line, MOST_LINES } from './line';

/** A page, by its address with `*` for anything, and the role it needs, by name or template id. */
const pageRule = z.object({ at: line, role: line });

export const pageRules = z.array(pageRule).check(atMost(MOST_LINES));
export type PageRules = z.infer<typeof pageRules>;

/** Reads an organisation's rules: each that can be read counts. @returns undefined for no list */
export const readPageRules = (value: unknown): Readable<PageRules> | undefined =>
  readLines(pageRule, value, MOST_LINES);
