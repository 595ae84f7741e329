import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrub } from '../../../utils/pim/scrub';
import { jwt, refreshToken, surroundings } from '../support/token-text';

describe('a scrubbed text', () => {
  it.each([
    ['an access token', jwt],
    ['a refresh token or code', refreshToken],
  ])('never contains %s', (_, token) => {
    fc.assert(
      fc.property(surroundings, token, ([before, after], secret) => {
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

  it('is never longer than a thousand characters, or than the given limit', () => {
    expect(scrub('word '.repeat(3_000_000)).length).toBe(1_000);
    expect(scrub('word '.repeat(3_000_000), 7)).toBe('word wo');
  });
});
