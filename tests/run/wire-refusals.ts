import * as z from 'zod/mini';
import { claimsFromHeader } from '../../utils/http/claims-challenge';
import { readServiceError } from '../../utils/http/service-error';
import { refusalOutcome, toPimError } from '../../utils/surfaces/refusal';
import type { Reading } from './wire-reads';

const envelope = z.object({
  error: z.object({ code: z.string(), message: z.catch(z.string(), '') }),
});
const nested = z.object({ errorCode: z.string() });

/** Reads a refusal: code, failed rules, claims and request id must be found. */
export const readsRefusal: Reading = ({ status, body, challenge }) => {
  const answered = envelope.safeParse(body).data?.error;
  const error = readServiceError(status, body);
  const known = toPimError(error);
  const message = answered?.message ?? '';
  const wanted = innerCode(message) ?? answered?.code ?? '';
  const rules = /policy rules failed/i.test(message) && known.code === 'refused';
  const requestId = /"request-id":"([^"]+)"/.exec(JSON.stringify(body ?? null))?.[1];
  return [
    ...(error.code === wanted ? [] : [`code ${error.code || 'none'}, not ${wanted}`]),
    ...(rules ? ['does not name the rule that failed'] : []),
    ...(error.requestId === requestId ? [] : ['loses the request id']),
    ...claimProblems(status, body, challenge),
  ];
};

/** Problems with the claims of a challenge, which are in the header or in the refusal's message. */
function claimProblems(status: number, body: unknown, challenge: string | null): string[] {
  const inBody = /claims=(%7B|\{|\\?"?\{)/i.test(JSON.stringify(body ?? null));
  const inHeader = challenge !== null && /claims\s*=/.test(challenge);
  if (!inBody && !inHeader) return [];
  const answer = { kind: 'answer', status, body, retryAfterMs: undefined, challenge } as const;
  const outcome = refusalOutcome(answer);
  if (outcome.type !== 'challenged') return ['claims are not found'];
  if (inHeader && claimsFromHeader(challenge) === undefined) return ['claims are not found'];
  return /access_token/.test(outcome.claims) ? [] : ['claims ask for no access token'];
}

function innerCode(message: string): string | undefined {
  try {
    return nested.safeParse(JSON.parse(message)).data?.errorCode;
  } catch {
    return undefined;
  }
}
