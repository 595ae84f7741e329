import { formatDateTime, formatTime } from '../../utils/i18n/format';
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
 * @param nowMs what today is; left out: times have their date
 */
export function errorWords(error: PimError, meant = '', nowMs?: number): ErrorWords {
  const service = error.message.trim().slice(0, LONGEST_SERVICE_WORDS);
  return {
    ...ownWords(error, meant, nowMs),
    service: service && quoted(error, service),
    id: [error.serviceCode, error.requestId].filter(Boolean).join(separator()),
  };
}

function quoted({ code, by }: PimError, words: string): string {
  if (code === 'approvalDenied') {
    return by ? text('error_personWrote', by, words) : text('error_approverWrote', words);
  }
  return vague.includes(code) ? text('error_serviceSaid', words) : '';
}

/** Our own sentences; some are closer where more is known than the code. */
function ownWords(
  { code, about, untilMs }: PimError,
  meant: string,
  nowMs: number | undefined,
): Pick<ErrorWords, 'said' | 'next'> {
  if (code === 'wrongAccount' && meant !== '') {
    return {
      said: text('error_wrongAccountFor', meant),
      next: text('error_wrongAccountFor_next', meant),
    };
  }
  if (code === 'heldWithoutActivation' && untilMs !== undefined) {
    const until = nowMs === undefined ? formatDateTime(untilMs) : formatTime(untilMs, nowMs);
    return {
      said: text('error_heldWithoutActivationUntil', until),
      next: text('error_heldWithoutActivationUntil_next'),
    };
  }
  return { said: text(`error_${code}`, about ?? ''), next: text(`error_${code}_next`) };
}
