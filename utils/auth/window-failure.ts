import type { ErrorCode, PimError } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';

/**
 * What browsers say of a sign-in window that brought no answer (platform §2.3). They have no codes for
 * it, so their English words have to do. In every case they are kept for a report.
 */
const byWords: [ErrorCode, RegExp][] = [
  ['signInClosed', /did not approve|cancell?ed or denied/i],
  ['signInNotOpened', /could not be loaded|could(?:n[’']t| not) create a browser window/i],
];

/**
 * Why a window brought no answer: nobody cancelled where the page could not even be opened.
 * @param cause what the browser rejected with; undefined: it came back without an answer
 */
export function windowFailure(cause: unknown): PimError {
  if (cause === undefined) return pimErrorOf('signInClosed');
  const words = cause instanceof Error ? cause.message : String(cause);
  const [code = 'signInEnded'] = byWords.find(([, pattern]) => pattern.test(words)) ?? [];
  return pimErrorOf(code, words);
}
