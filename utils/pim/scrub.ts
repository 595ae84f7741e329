/**
 * A JSON Web Token, or the long opaque texts that refresh tokens and codes are. No word boundary is
 * asked for: in a percent-encoded text a token follows a letter or digit.
 */
const tokenShaped =
  /eyJ[\w-]{8,}(?:\.[\w-]+){0,4}|(?:0|1|M)\.[A-Za-z0-9_-]{40,}[\w.*!-]*|[A-Za-z0-9_-]{120,}/g;
const MAX_LENGTH = 1_000;

/**
 * Takes everything token-shaped out of a text that may be shown, and bounds its length.
 * @param maxLength in UTF-16 code units
 */
export function scrub(text: string, maxLength = MAX_LENGTH): string {
  return text
    .slice(0, 20 * MAX_LENGTH)
    .replace(tokenShaped, '[removed]')
    .slice(0, maxLength);
}
