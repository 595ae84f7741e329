import fc from 'fast-check';

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const opaque = (minLength: number, maxLength: number) =>
  fc
    .array(fc.constantFrom(...base64url), { minLength, maxLength })
    .map((characters) => characters.join(''));

/** Texts with the form of access and id tokens. */
export const jwt = fc.tuple(opaque(20, 80), opaque(20, 400), opaque(20, 342)).map((parts) => {
  const [header, body, signature] = parts;
  return `eyJ${header}.eyJ${body}.${signature}`;
});
/** Texts with the form of refresh tokens and codes. */
export const refreshToken = fc
  .tuple(fc.constantFrom('0.', '1.', 'M.'), opaque(60, 600))
  .map((parts) => parts.join(''));

/** What stands before and after a token: in JSON, in a URL, percent-encoded, in a log line. */
export const surroundings = fc.constantFrom<[string, string]>(
  ['', ''],
  ['Bearer ', '.'],
  ['{"access_token":"', '"}'],
  ['#code=', '&state=1'],
  ['access_token%3D', '%26x'],
  ['%22', '%22'],
  ['AADSTS50076: token ', ' was refused.'],
);

/** A text with a token in it, and the parts of the token that must not appear anywhere. */
export const tokenText = fc
  .tuple(surroundings, fc.oneof(jwt, refreshToken))
  .map(([[before, after], secret]) => ({
    text: `${before}${secret}${after}`,
    secrets: secret.split('.').filter((part) => part.length > 19),
  }));
