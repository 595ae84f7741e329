type Shown = Pick<Document, 'addEventListener' | 'removeEventListener'> & {
  /** The document is loaded ahead, unseen. Not every browser does that. */
  prerendering?: boolean;
};

/**
 * Starts once somebody can see the document: at once, or when one that was loaded ahead is opened.
 * Until then it is in no tab, and what it tells would be taken for what the tab shows.
 */
export function whenShown(start: () => void, document: Shown): void {
  if (!document.prerendering) {
    start();
    return;
  }
  const kind = 'prerenderingchange';
  document.addEventListener(kind, function look() {
    // The event may be of the page's own making.
    if (document.prerendering) return;
    document.removeEventListener(kind, look);
    start();
  });
}
