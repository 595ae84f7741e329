import * as z from 'zod/mini';
import { typedInput } from '../pim/elevation/elevation';
import { inputsFrom1 } from '../storage/migrations/ask-to-input';
import { eachEntry, whole } from '../storage/readable';
import { defineRecord } from '../storage/record';

const datedInput = z.object({ input: typedInput, atMs: z.number() });
/** What was typed and when, by eligibility key. */
export type DatedInputs = Record<string, z.infer<typeof datedInput>>;

const define = (key: 'reasons' | 'drafts') =>
  defineRecord<DatedInputs, 2>({
    key,
    version: 2,
    migrations: [inputsFrom1],
    read: eachEntry(whole(datedInput)),
    empty: {},
  });

/** What was last sent for each role. */
export const reasonsRecord = define('reasons');
/** What was typed for each role, and not sent. */
export const draftsRecord = define('drafts');
