import * as z from 'zod/mini';

/** So many characters a line has at most. */
export const LONGEST_LINE = 400;

/** One text of a list that a person or an organisation writes. */
export const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_LINE));

/** So many lines a list has at most: any more are a mistake. */
export const MOST_LINES = 200;
