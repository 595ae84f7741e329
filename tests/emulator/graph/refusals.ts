import type { Refusal } from './answer';

/** Refusals of Graph itself, before any workload sees the call (contract §7). */

const CHALLENGE =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';

/** No token, or one that is forged, expired or meant for another resource. */
export function invalidToken(sent: boolean): Refusal {
  return {
    status: 401,
    code: 'InvalidAuthenticationToken',
    message: sent ? 'Lifetime validation failed, the token is expired.' : 'Access token is empty.',
    headers: { 'www-authenticate': CHALLENGE },
  };
}

/**
 * Continuous access evaluation: a good token from before a revocation (contract §8).
 * @param claims what a new token must hold, as JSON
 */
export function insufficientClaims(claims: string): Refusal {
  const base64 = Buffer.from(claims).toString('base64');
  return {
    status: 401,
    code: 'InvalidAuthenticationToken',
    message:
      'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp',
    headers: {
      'www-authenticate': `${CHALLENGE}, error="insufficient_claims", claims="${base64}"`,
    },
  };
}

export const requestDenied: Refusal = {
  status: 403,
  code: 'Authorization_RequestDenied',
  message: 'Insufficient privileges to complete the operation.',
};

export const unsupportedUserRole: Refusal = {
  status: 403,
  code: 'Authentication_RequestFromUnsupportedUserRole',
  message: 'User is not in the allowed roles',
};

export const methodNotAllowed: Refusal = {
  status: 405,
  code: 'Request_BadRequest',
  message: 'Specified HTTP method is not allowed for the request target.',
};

export function badRequest(message: string): Refusal {
  return { status: 400, code: 'BadRequest', message };
}

export function unknownSegment(segment: string): Refusal {
  return badRequest(`Resource not found for the segment '${segment}'.`);
}

export function resourceNotFound(id: string): Refusal {
  return {
    status: 404,
    code: 'Request_ResourceNotFound',
    message: `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  };
}

/** @param filter the filter as it came; empty for `$orderby`, so that the message has two spaces (contract §1.4) */
export function invalidFilter(filter: string): Refusal {
  return { status: 400, code: 'InvalidFilter', message: `The ${filter} filter is invalid.` };
}

/** A filter that Graph would have to take apart into more alternatives than it allows. */
export function tooManyClauses(count: number, most: number): Refusal {
  return {
    status: 400,
    code: 'Request_UnsupportedQuery',
    message: `Too many child clauses specified in search filter expression containing 'OR' operators: ${count}. Max allowed: ${most}.`,
  };
}
