import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesGlob } from '../../../../utils/portals/needs/glob';

/** The definition, slow and plain: a star stands for nothing, or for one character and itself again. */
function isOfPattern(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] !== '*')
    return pattern[0] === text[0] && isOfPattern(pattern.slice(1), text.slice(1));
  return (
    isOfPattern(pattern.slice(1), text) || (text !== '' && isOfPattern(pattern, text.slice(1)))
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

  it('is what its definition says', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(few('ab/*', 7), few('ab/*\n', 9), (pattern, text) => {
        expect(matchesGlob(pattern, text)).toBe(isOfPattern(pattern, text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is of the texts that its parts stand in, whatever is between', { timeout: 30_000 }, () => {
    const parts = fc.array(few('ab/', 4), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(parts, few('ab/\n', 5), (between, filling) => {
        expect(matchesGlob(between.join('*'), between.join(filling))).toBe(true);
      }),
    );
  });

  it('takes each character of the text once for each of its own at most', () => {
    const text = `${'a'.repeat(2_000)}`;
    for (const pattern of ['*a*a*a*a*a*a*a*a*b', `*${'a'.repeat(300)}b`, '*'.repeat(400), 'a*b']) {
      expect(stepsOf(pattern, text)).toBeLessThanOrEqual((text.length + 1) * (pattern.length + 1));
    }
  });

  it('of as many stars as a rule may have reads a long text hardly more than once', () => {
    const text = 'a'.repeat(2_000);
    expect(stepsOf('*a'.repeat(200), text)).toBeLessThanOrEqual(2 * text.length + 400);
    expect(stepsOf(`${'*a'.repeat(199)}*b`, text)).toBeLessThanOrEqual(3 * text.length + 400);
  });
});
