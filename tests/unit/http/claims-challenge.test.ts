import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsFromHeader, claimsFromMessage } from '../../../utils/http/claims-challenge';

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const header = (text: string) =>
  `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="${text}"`;
/** A question mark and a tilde make base64 and base64url differ. */
const odd = '{"access_token":{"x":"??>~~"}}';

describe('a challenge in a header', () => {
  it.each([
    ['base64', btoa(claims)],
    ['base64 without padding', btoa(claims).replace(/=+$/, '')],
    ['raw JSON', claims],
    ['escaped JSON', claims.replaceAll('"', '\\"')],
  ])('is read as %s', (_, text) => {
    expect(claimsFromHeader(header(text))).toBe(claims);
  });

  it('is read as base64url', () => {
    const text = btoa(odd).replaceAll('+', '-').replaceAll('/', '_');
    expect(text).toMatch(/[-_]/);
    expect(claimsFromHeader(header(text))).toBe(odd);
  });

  it.each([
    ['no header', null],
    ['a plain 401', 'Bearer realm="", error="invalid_token"'],
    ['claims that are no base64', header('***')],
    ['claims that are no JSON', header(btoa('nonsense'))],
    ['claims that are no object', header(btoa('7'))],
    ['an open quote', header('{"access_token"').slice(0, -1)],
  ])('is not found in %s', (_, text) => {
    expect(claimsFromHeader(text)).toBeUndefined();
  });
});

describe('a challenge in a message', () => {
  it('is read as PIM writes it, percent-encoded with a space after the comma', () => {
    const message =
      '&claims=%7B%22access_token%22%3A%7B%22acrs%22%3A%7B%22essential%22%3Atrue%2C%20%22value%22%3A%22c1%22%7D%7D%7D';
    expect(claimsFromMessage(message)).toBe(claims);
  });

  it.each([
    ['raw JSON', `claims=${claims}`],
    ['raw JSON in a sentence', `Sign in again with claims=${claims}.`],
    ['escaped JSON', `claims=${claims.replaceAll('"', '\\"')}`],
  ])('is read as %s', (_, message) => {
    expect(claimsFromMessage(message)).toBe(claims);
  });

  it.each([
    '',
    'claims=',
    'claims=%7B',
    'claims=%',
    'claims={',
    'claims={}}',
    'The Role assignment already exists.',
  ])('is not found in %j', (message) => {
    expect(claimsFromMessage(message)).toBeUndefined();
  });
});

it('reading a challenge never throws, whatever a service sends', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      claimsFromHeader(header(text));
      claimsFromMessage(`claims=${text}`);
    }),
  );
});
