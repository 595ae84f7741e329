import * as z from 'zod/mini';
import { accountKeySchema } from '../pim/account';
import { pimError } from '../pim/error';
import { registration } from '../settings/registration';

/** What *Check my setup* looks at, in the order of its lines. */
export const checkedThing = z.enum([
  'siteAccess',
  'tenant',
  'application',
  'redirectUri',
  'clock',
  'signIn',
  'permission',
  'surface',
  'policies',
]);
export type CheckedThing = z.infer<typeof checkedThing>;

/** One line of the check. */
export const checkLine = z.object({
  thing: checkedThing,
  /** Which one, where there are several: the name of a permission, or a surface; else empty. */
  about: z.string(),
  /**
   * passed: seen to be right. failed: `error` says what is wrong. lacking: it may be missing. untold:
   * nobody can tell yet, and `error` says why, where that is known.
   */
  state: z.enum(['running', 'passed', 'failed', 'lacking', 'untold']),
  error: z.nullable(pimError),
});
export type CheckLine = z.infer<typeof checkLine>;

/** What came of checking one registration, line by line as it goes. */
export const setUpCheck = z.object({
  registration,
  /** With whose sign-in; null: nobody of this registration is signed in. */
  account: z.nullable(accountKeySchema),
  /** When it began. */
  startedAtMs: z.number(),
  /** When its last line was there; null: it goes on. */
  endedAtMs: z.nullable(z.number()),
  lines: z.array(checkLine),
});
export type SetUpCheck = z.infer<typeof setUpCheck>;
