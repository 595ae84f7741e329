/** Where the focus goes when what had it is gone. */
type KeepFocus = {
  /**
   * Selectors of what may take it, the best first.
   * @param path what had the focus, and everything around it; what is gone is not connected
   */
  places: (path: Element[]) => string[];
  /** The focus has moved under a hand. */
  onMoved: () => void;
};

/**
 * Puts the focus near where it was when what had it goes away: a form that closes, a button that was
 * used up, a row that leaves its list. Else it falls to the document, where the arrows do nothing and a
 * screen reader begins anew.
 */
export function keepFocus(root: HTMLElement, { places, onMoved }: KeepFocus): void {
  /** What had the focus last, and everything around it. */
  let path: Element[] = [];
  const remember = (focused: Element | null): void => {
    path = [];
    for (let each = focused; each && each !== root; each = each.parentElement) path.push(each);
  };
  root.addEventListener('focusin', ({ target }) => remember(target as Element));
  // The first focus may have come before this was loaded.
  if (root.contains(document.activeElement)) remember(document.activeElement);
  // Whoever clicks beside everything wants no focus.
  root.addEventListener('pointerdown', () => {
    path = [];
  });
  new MutationObserver(() => {
    const [last] = path;
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const target = nearest(
      [...path, root].filter((each) => each.isConnected),
      places(path),
    );
    path = [];
    if (!target) return;
    onMoved();
    target.focus();
  }).observe(root, { childList: true, subtree: true });
}

/** The best place in the innermost part that has any. */
function nearest(parts: Element[], places: string[]): HTMLElement | undefined {
  for (const part of parts) {
    // What stands beside a row that is gone is about something else.
    if (part.matches('ul, ol')) continue;
    for (const place of places) {
      const found = [...part.querySelectorAll<HTMLElement>(place)].find((each) =>
        each.checkVisibility(),
      );
      if (found) return found;
    }
  }
  return undefined;
}
