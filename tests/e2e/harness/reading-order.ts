import type { Locator } from '@playwright/test';

/**
 * Where the text of an element is drawn in another order than it is written: places measured letter by
 * letter, names (`.name`, `bdi`) apart. Words in Latin letters read from left to right beside any name.
 * @returns empty when all is in order
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
      // A name counts as a whole: what is inside is its own affair.
      const pieces = isName ? [[0, text.length]] : [...text].map((_, at) => [at, at + 1]);
      for (const [from = 0, to = 0] of pieces) {
        const piece = text.slice(from, to);
        // Punctuation and spaces lean on their neighbours; letters and digits are what is read.
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
