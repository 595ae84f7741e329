/**
 * Finds the claims that a service wants in a new token (contract §8): in a WWW-Authenticate header
 * of a 401 or 403, as base64, base64url or raw JSON; or in the message of PIM's refusal, which is
 * percent-encoded or (seen of ARM) raw JSON.
 */

/** @returns the claims as JSON text, or undefined when the header holds no challenge */
export function claimsFromHeader(header: string | null): string | undefined {
  if (!header || !/insufficient_claims/i.test(header)) return undefined;
  const raw = /\bclaims\s*=\s*"/i.exec(header);
  if (!raw) return undefined;
  const rest = header.slice(raw.index + raw[0].length);
  if (rest.startsWith('{')) return rawClaims(rest);
  return validClaims(decodeBase64(rest.slice(0, rest.indexOf('"'))));
}

/** @returns the claims as JSON text, or undefined when the message holds none */
export function claimsFromMessage(message: string): string | undefined {
  const raw = /claims=(\{.*)/s.exec(message)?.[1];
  if (raw) return rawClaims(raw);
  const encoded = /claims=([^"&\s]+)/.exec(message)?.[1];
  if (!encoded) return undefined;
  try {
    return validClaims(decodeURIComponent(encoded));
  } catch {
    return undefined;
  }
}

/** Raw JSON ends where its braces do; its quotes may be escaped. */
function rawClaims(text: string): string | undefined {
  const json = text.slice(0, text.lastIndexOf('}') + 1);
  return validClaims(json) ?? validClaims(json.replaceAll('\\"', '"'));
}

function validClaims(text: string | undefined): string | undefined {
  try {
    const claims: unknown = JSON.parse(text ?? '');
    return claims && typeof claims === 'object' ? JSON.stringify(claims) : undefined;
  } catch {
    return undefined;
  }
}

function decodeBase64(text: string): string | undefined {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
}
