/**
 * Tells whether the person has typed or clicked in a document since it was loaded: then it may
 * hold something that a reload would lose. Clicks within a blade's frame show as the frame taking
 * the focus.
 * @param ours gives the element whose clicks do not count
 */
export function watchInput(
  ours: () => EventTarget | undefined,
  win: Window = window,
): () => boolean {
  let touched = false;
  const kinds = ['pointerdown', 'keydown', 'input'];
  const done = (): void => {
    touched = true;
    for (const kind of kinds) win.removeEventListener(kind, input, true);
    win.removeEventListener('blur', blur);
  };
  const input = (event: Event): void => {
    if (event.isTrusted && event.target !== ours()) done();
  };
  const blur = (): void => {
    if (win.document.activeElement?.tagName === 'IFRAME') done();
  };
  for (const kind of kinds) win.addEventListener(kind, input, { capture: true, passive: true });
  win.addEventListener('blur', blur);
  return () => touched;
}
