import type * as z from 'zod/mini';

/**
 * A check for schemas: a value has to hold this. It and those below stand in the place of `z.refine`,
 * `z.regex` and `z.maxLength`: their classes would be 1.5 kB of the background, for messages that nobody
 * reads.
 */
export const holding =
  <Value>(holds: (value: Value) => boolean) =>
  ({ value, issues }: z.core.ParsePayload<Value>): void => {
    if (!holds(value)) issues.push({ code: 'custom', input: value });
  };

/** A check for schemas: a text has to match this pattern. */
export const matching = (pattern: RegExp) => holding((text: string) => pattern.test(text));

/** A check for schemas: a text or a list may be so long at most, a text in UTF-16 code units. */
export const atMost = (most: number) => holding(({ length }: { length: number }) => length <= most);

/** A check for schemas: a text or a list has to be so long. */
export const atLeast = (least: number) =>
  holding(({ length }: { length: number }) => length >= least);
