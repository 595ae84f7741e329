import * as z from 'zod/mini';
import { scrub } from '../pim/scrub';
import { claimsFromMessage } from './claims-challenge';

/** What a service said when it refused, unwrapped (contract §7). */
export type ServiceError = {
  status: number;
  /** Innermost code; empty where there is none. */
  code: string;
  message: string;
  /** Names of the policy rules that failed, without "Rule": `Mfa`, `Justification`, … */
  rules: string[];
  /** Claims found in the message, as JSON. */
  claims: string | undefined;
  requestId: string | undefined;
};

const text = z.catch(z.string(), '');
const envelope = z.object({
  error: z.object({
    code: text,
    message: text,
    innerError: z.catch(z.nullish(z.looseObject({ 'request-id': z.optional(z.string()) })), null),
  }),
});
const nested = z.object({ errorCode: z.string(), message: text });

/**
 * Unwraps an error body: Graph's and ARM's envelope, PIM's error nested in `UnknownError` as JSON
 * text, and bodies that are no JSON at all.
 */
export function readServiceError(status: number, body: unknown): ServiceError {
  const outer = envelope.safeParse(body);
  if (!outer.success) {
    return { status, code: '', message: '', rules: [], claims: undefined, requestId: undefined };
  }
  const { code, message, innerError } = outer.data.error;
  const inner = readNested(message);
  const words = inner?.message ?? message;
  return {
    status,
    code: inner?.errorCode ?? code,
    message: scrub(words),
    rules: [...words.matchAll(/\b(Mfa|Justification|Ticketing|Expiration|Eligibility)Rule\b/g)].map(
      (match) => match[1]!,
    ),
    claims: claimsFromMessage(words),
    requestId: innerError?.['request-id'],
  };
}

/**
 * Whether a token was turned away because the subscription belongs to another tenant by now: no other
 * token of this tenant would do better (contract §7.2).
 */
export const isOfAnotherTenant = ({ code }: ServiceError): boolean =>
  code.toLowerCase() === 'invalidauthenticationtokentenant';

function readNested(message: string): z.infer<typeof nested> | undefined {
  if (!message.startsWith('{')) return undefined;
  try {
    return nested.safeParse(JSON.parse(message)).data;
  } catch {
    return undefined;
  }
}
