import * as z from 'zod/mini';
import { plainName } from '../pim/plain-name';
import { isRecord, type Readable } from '../storage/readable';

/** Names for groups and scopes whose names cannot be read, by id in lower case. */
export const names = z.record(z.string(), z.string());
export type Names = z.infer<typeof names>;

/** So many characters a name has at most. */
export const LONGEST_NAME = 100;

/** Reads an organisation's names: each that can be read counts. @returns undefined for no table */
export function readNames(value: unknown): Readable<Names> | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value);
  const kept = entries.flatMap(([id, name]) =>
    typeof name === 'string'
      ? [[id.toLowerCase(), plainName(name).slice(0, LONGEST_NAME)] as const]
      : [],
  );
  return { kept: Object.fromEntries(kept), lost: entries.length - kept.length };
}

/** Names with another one for a group or scope; an empty one takes it away. */
export function withName(names: Names, scopeId: string, name: string): Names {
  const id = scopeId.toLowerCase();
  const { [id]: _, ...others } = names;
  const plain = plainName(name);
  return plain ? { ...others, [id]: plain } : others;
}
