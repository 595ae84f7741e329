import * as z from 'zod/mini';
import { atLeast, atMost } from '../pim/checks';

/** So many characters a line has at most. */
export const LONGEST_LINE = 400;

/** One text of a list that a person or an organisation writes. */
export const line = z.string().check(z.trim(), atLeast(1), atMost(LONGEST_LINE));

/** So many lines a list has at most: any more are a mistake. */
export const MOST_LINES = 200;
