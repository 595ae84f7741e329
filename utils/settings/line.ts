import * as z from 'zod/mini';

/** One text of a list that a person or an organisation writes. */
export const line = z.string().check(z.trim(), z.regex(/^.{1,400}$/s));

/** So many lines a list has at most: any more are a mistake. */
export const MOST_LINES = 200;
