import type { Locator } from '@playwright/test';

/**
 * Finds text that is drawn in another order than it is written, by the positions of the single letters
 * outside of names (`bdi`). Words in Latin letters have to run from left to right beside any name.
 * @returns a description of each place; empty when all is in order
 */
export function outOfOrder(element: Locator): Promise<string[]> {
  return element.evaluate((root) => {
    type Letter = { text: string; left: number; right: number; top: number; bottom: number };
    const letters: Letter[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || parent.closest('.hidden')) continue;
      const isName = parent.closest('bdi') !== null;
      const text = node.textContent ?? '';
      const range = document.createRange();
      // The order within a name does not matter, so it counts as one letter.
      const pieces = isName ? [[0, text.length]] : [...text].map((_, index) => [index, index + 1]);
      for (const [from = 0, to = 0] of pieces) {
        const piece = text.slice(from, to);
        // Punctuation and spaces take the direction of their neighbours, so only letters and digits count.
        if (!isName && !/[A-Za-z0-9]/.test(piece)) continue;
        range.setStart(node, from);
        range.setEnd(node, to);
        const { left, right, top, bottom, width } = range.getBoundingClientRect();
        if (width > 0) letters.push({ text: piece, left, right, top, bottom });
      }
    }
    return letters.flatMap((letter, index) => {
      const next = letters[index + 1];
      const sameLine = next && letter.top < next.bottom && next.top < letter.bottom;
      return sameLine && next.left < letter.right - 1 && next.left < letter.left
        ? [`“${next.text}” is drawn before “${letter.text}”`]
        : [];
    });
  });
}
