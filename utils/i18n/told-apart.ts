/** What nobody sees in a name, and so tells nothing apart. U+2800 is Braille's empty cell. */
const unseen = /[\s\p{C}\p{DI}\u2800]/gu;

/** ASCII and the dot between parts, as most names are: little to fold, and thousands are compared. */
const isPlain = /^[ -~·]*$/;

/** The same for two names that look alike: neither case, white space nor invisible characters count. */
export const likeness = (name: string): string =>
  isPlain.test(name)
    ? name.toLowerCase().replaceAll(' ', '')
    : name.normalize('NFKC').toLowerCase().replace(unseen, '');

/**
 * Which of its names each one has to take, so that no two look alike: the first, or a later one where
 * it is needed. Those that look alike all move on, for none of them has the better right to the short
 * name.
 * @param nameAt the name of one, from short to long; undefined where it has no more
 */
export function levelsApart(
  count: number,
  nameAt: (index: number, level: number) => string | undefined,
): number[] {
  const levels = Array.from({ length: count }, () => 0);
  const looks = levels.map((_, index) => likeness(nameAt(index, 0) ?? ''));
  for (;;) {
    const shared = sharedOf(looks);
    if (shared.size === 0) return levels;
    let moved = false;
    for (const [index, look] of [...looks.entries()]) {
      const next = shared.has(look) ? nameAt(index, levels[index]! + 1) : undefined;
      if (next === undefined) continue;
      levels[index]! += 1;
      looks[index] = likeness(next);
      moved = true;
    }
    if (!moved) return levels;
  }
}

/** What occurs more than once. */
function sharedOf(looks: string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(looks.filter((look) => seen.size === seen.add(look).size));
}

/** One of each one's names, so that no two look alike. @param choices from short to long */
export function toldApart(choices: string[][]): string[] {
  const levels = levelsApart(choices.length, (index, level) => choices[index]?.[level]);
  return choices.map((choice, index) => choice[levels[index] ?? 0] ?? '');
}
