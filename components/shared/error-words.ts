import { formatDateTime, formatDuration, formatTime } from '../../utils/i18n/format';
import { separator } from '../../utils/i18n/joined';
import { text } from '../../utils/i18n/text';
import { MINUTE_MS } from '../../utils/pim/duration';
import type { ErrorCode, PimError } from '../../utils/pim/error';

/** What happened, what to do, and what a bug report needs. */
export type ErrorWords = {
  said: string;
  next: string;
  service: string;
  id: string;
  /** What the browser said, which helps nobody but who reads a report. */
  browser: string;
  /** Whether there are details for somebody else, or the words speak of them. */
  hasDetails: boolean;
};

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
  'signInUnavailable',
  'stepUpRefused',
  'unavailable',
];
/** Codes whose words are the browser's. */
const ofBrowser: ErrorCode[] = [
  'signInClosed',
  'signInEnded',
  'signInNotOpened',
  'stepUpCancelled',
  'stepUpEnded',
  'stepUpNotOpened',
];
/** Codes whose next step is to give somebody the details, which can be copied then, however few there are. */
const reported: ErrorCode[] = [
  'contextMissing',
  'malformed',
  'notSupported',
  'signInEnded',
  'signInFailed',
  'stepUpEnded',
  'stepUpRefused',
];
const LONGEST_SERVICE_WORDS = 300;

/**
 * The words for a failure, in the person's language, with the service's own where ours are vague.
 * @param meant the account that it was for, where that is known
 * @param nowMs what today is; left out: times have their date
 */
export function errorWords(error: PimError, meant = '', nowMs?: number): ErrorWords {
  const words = error.message.trim().slice(0, LONGEST_SERVICE_WORDS);
  const browser = ofBrowser.includes(error.code) ? words : '';
  const id = [error.serviceCode, error.requestId].filter(Boolean).join(separator());
  return {
    ...ownWords(error, meant, nowMs),
    service: words && quoted(error, words),
    ...{ browser, id },
    hasDetails: id !== '' || browser !== '' || reported.includes(error.code),
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
  { code, about, untilMs, serviceCode }: PimError,
  meant: string,
  nowMs: number | undefined,
): Pick<ErrorWords, 'said' | 'next'> {
  if ((code === 'wrongAccount' || code === 'otherSignedIn') && meant !== '') {
    return { said: text(`error_${code}For`, meant), next: text(`error_${code}For_next`, meant) };
  }
  if ((code === 'heldWithoutActivation' || code === 'throttled') && untilMs !== undefined) {
    const until = nowMs === undefined ? formatDateTime(untilMs) : formatTime(untilMs, nowMs);
    return { said: text(`error_${code}Until`, until), next: text(`error_${code}Until_next`) };
  }
  if (code === 'signInFailed' && serviceCode) {
    return {
      said: text('error_signInFailedNumber', serviceCode),
      next: text(`error_${code}_next`),
    };
  }
  if (code === 'clockWrong' && about !== undefined) {
    return { said: clockWords(Number(about)), next: text('error_clockWrong_next') };
  }
  return { said: text(`error_${code}`, about ?? ''), next: text(`error_${code}_next`) };
}

/** @param aheadMs how far this device's clock is ahead; negative: behind */
function clockWords(aheadMs: number): string {
  const length = formatDuration(Math.abs(aheadMs) + MINUTE_MS / 2, 'short');
  return text(aheadMs > 0 ? 'error_clockWrongAhead' : 'error_clockWrongBehind', length);
}
