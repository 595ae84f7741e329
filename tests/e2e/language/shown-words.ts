import type { Page } from '@playwright/test';

/** What a person sees of a page's language, and what a screen reader is told of it. */
export type ShownWords = {
  lang: string;
  dir: string;
  /** Every text, name and tooltip that is shown, without the names that tenants and Microsoft give. */
  texts: string[];
  /** By how much the page is wider than its window. */
  sideways: number;
};

export const shownWords = (page: Page): Promise<ShownWords> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const isShown = (element: Element): boolean => element.checkVisibility();
    // Names are of any language: they stand in elements of their own.
    const named = 'bdi, code, textarea, datalist, script, style';
    const names = [...document.querySelectorAll('bdi')]
      .map((each) => each.textContent.replace(/[\u2068\u2069]/g, ''))
      .flatMap((each) => [each, ...each.split(' · ')])
      .filter((each) => each.length > 2)
      .sort((a, b) => b.length - a.length);
    const texts: string[] = [document.title];
    for (const element of document.querySelectorAll('body, body *')) {
      if (!isShown(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        texts.push(element.getAttribute(name) ?? '');
      if (element.closest(named)) continue;
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    }
    const withoutNames = (words: string): string =>
      names.reduce((left, name) => left.replaceAll(name, ''), words.replace(/[\u2068\u2069]/g, ''));
    return {
      lang: root.lang,
      dir: root.dir,
      texts: texts.map(withoutNames).filter((words) => words.trim() !== ''),
      sideways: root.scrollWidth - root.clientWidth,
    };
  });

/** Those texts in which a word in plain Latin letters stands that nobody expects there. */
export const latinIn = (texts: string[], expected: RegExp): string[] =>
  texts.filter((words) =>
    (words.match(/\b[A-Za-z]{3,}\b/g) ?? []).some((word) => !expected.test(word)),
  );
