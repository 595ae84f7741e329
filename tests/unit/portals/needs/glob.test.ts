import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesGlob } from '../../../../utils/portals/needs/glob';

/** The definition, slow and simple: a star matches nothing, or one character and then again as a star. */
function matchesSlowly(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] !== '*')
    return pattern[0] === text[0] && matchesSlowly(pattern.slice(1), text.slice(1));
  return (
    matchesSlowly(pattern.slice(1), text) || (text !== '' && matchesSlowly(pattern, text.slice(1)))
  );
}

function stepsOf(pattern: string, text: string): number {
  let steps = 0;
  matchesGlob(pattern, text, () => {
    steps += 1;
  });
  return steps;
}

describe('a pattern with stars', () => {
  const few = (letters: string, maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...letters), maxLength });

  it('matches what its definition matches', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(few('ab/*', 7), few('ab/*\n', 9), (pattern, text) => {
        expect(matchesGlob(pattern, text)).toBe(matchesSlowly(pattern, text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('matches its parts with any text between them', { timeout: 30_000 }, () => {
    const parts = fc.array(few('ab/', 4), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(parts, few('ab/\n', 5), (between, filling) => {
        expect(matchesGlob(between.join('*'), between.join(filling))).toBe(true);
      }),
    );
  });

  it('compares each character of the text with each of its own at most once', () => {
    const text = `${'a'.repeat(2_000)}`;
    for (const pattern of ['*a*a*a*a*a*a*a*a*b', `*${'a'.repeat(300)}b`, '*'.repeat(400), 'a*b']) {
      expect(stepsOf(pattern, text)).toBeLessThanOrEqual((text.length + 1) * (pattern.length + 1));
    }
  });

  it('with as many stars as a rule may have reads a long text hardly more than once', () => {
    const text = 'a'.repeat(2_000);
    expect(stepsOf('*a'.repeat(200), text)).toBeLessThanOrEqual(2 * text.length + 400);
    expect(stepsOf(`${'*a'.repeat(199)}*b`, text)).toBeLessThanOrEqual(3 * text.length + 400);
  });
});
