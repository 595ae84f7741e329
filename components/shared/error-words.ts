import { separator } from '../../utils/i18n/joined';
import { text } from '../../utils/i18n/text';
import type { ErrorCode, PimError } from '../../utils/pim/error';

/** What happened, what to do, and what a bug report needs. */
export type ErrorWords = { said: string; next: string; service: string; id: string };

/** Codes whose own sentence says little: the service's words are shown beside it. */
const vague: ErrorCode[] = [
  'malformed',
  'notFound',
  'notSupported',
  'permissionMissing',
  'refused',
  'scheduleInvalid',
  'serviceFailed',
  'signInFailed',
  'unavailable',
];
const LONGEST_SERVICE_WORDS = 300;

/**
 * The words for a failure, in the person's language, with the service's own where ours are vague.
 * @param meant the account that it was for, where that is known
 */
export function errorWords(error: PimError, meant = ''): ErrorWords {
  const said = error.message.trim().slice(0, LONGEST_SERVICE_WORDS);
  const named = error.code === 'wrongAccount' && meant !== '';
  return {
    said: named
      ? text('error_wrongAccountFor', meant)
      : text(`error_${error.code}`, error.about ?? ''),
    next: named ? text('error_wrongAccountFor_next', meant) : text(`error_${error.code}_next`),
    service: said && quoted(error, said),
    id: [error.serviceCode, error.requestId].filter(Boolean).join(separator()),
  };
}

function quoted({ code, by }: PimError, words: string): string {
  if (code === 'approvalDenied') {
    return by ? text('error_personWrote', by, words) : text('error_approverWrote', words);
  }
  return vague.includes(code) ? text('error_serviceSaid', words) : '';
}
