import type { Page } from '@playwright/test';

/** Asks for the paint time of the first role's name, in the same task that puts it there. */
export function markFirstRow(): void {
  new MutationObserver((_, observer) => {
    const name = document.querySelector('.row-toggle .name');
    if (!name) return;
    observer.disconnect();
    name.setAttribute('elementtiming', 'first-row');
  }).observe(document, { childList: true, subtree: true });
}

/** When the first entry of a kind was painted, in milliseconds after the navigation began. */
export function paintedAt(page: Page, type: 'paint' | 'element'): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [first] = list.getEntries();
          if (first) resolve(first.startTime);
        }).observe({ type: wanted, buffered: true });
      }),
    type,
  );
}
