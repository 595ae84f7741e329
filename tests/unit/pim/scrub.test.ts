import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrub } from '../../../utils/pim/scrub';

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const opaque = (minLength: number, maxLength: number) =>
  fc
    .array(fc.constantFrom(...base64url), { minLength, maxLength })
    .map((characters) => characters.join(''));

const jwt = fc.tuple(opaque(20, 80), opaque(20, 400), opaque(20, 342)).map((parts) => {
  const [header, body, signature] = parts;
  return `eyJ${header}.eyJ${body}.${signature}`;
});
const refreshToken = fc
  .tuple(fc.constantFrom('0.', '1.', 'M.'), opaque(60, 600))
  .map((parts) => parts.join(''));

/** Texts that tokens are found in: quoted, in a URL, percent-encoded, in a log line. */
const wrap = fc.constantFrom<[string, string]>(
  ['', ''],
  ['Bearer ', '.'],
  ['{"access_token":"', '"}'],
  ['#code=', '&state=1'],
  ['access_token%3D', '%26x'],
  ['%22', '%22'],
  ['AADSTS50076: token ', ' was refused.'],
);

describe('a text that may be shown', () => {
  it.each([
    ['an access token', jwt],
    ['a refresh token or code', refreshToken],
  ])('never holds %s', (_, token) => {
    fc.assert(
      fc.property(wrap, token, ([before, after], secret) => {
        const shown = scrub(`${before}${secret}${after}`);
        expect(shown).toContain('[removed]');
        for (const part of secret.split('.')) {
          if (part.length > 19) expect(shown).not.toContain(part);
        }
      }),
    );
  });

  it('keeps ordinary words, ids and codes', () => {
    const words =
      'AADSTS50105: 5f0c2c4e-7b1a-4d53-9b7e-2f4d6a1c8e90 is not assigned (1.25 s). See https://aka.ms/x?y=1';
    expect(scrub(words)).toBe(words);
  });

  it('is never longer than a thousand characters', () => {
    expect(scrub('word '.repeat(3_000_000)).length).toBe(1_000);
  });
});
