import { text } from '../../utils/i18n/text';
import type { PimError } from '../../utils/pim/error';

/** What happened, what to do, and what a bug report needs. */
export type ErrorWords = { said: string; next: string; service: string; id: string };

/** Codes whose own sentence says little: the service's words are shown beside it. */
const vague = new Set(['refused', 'serviceFailed', 'malformed', 'unavailable', 'signInFailed']);
const LONGEST_SERVICE_WORDS = 300;

/** The words for a failure, in the person's language, with the service's own where ours are vague. */
export function errorWords(error: PimError): ErrorWords {
  const service = vague.has(error.code) ? error.message.trim() : '';
  return {
    said: text(`error_${error.code}`),
    next: text(`error_${error.code}_next`),
    service: service.slice(0, LONGEST_SERVICE_WORDS),
    id: [error.serviceCode, error.requestId].filter(Boolean).join(' · '),
  };
}
