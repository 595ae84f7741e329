import { parseHTML } from 'linkedom';
import type { ComponentChild } from 'preact';
import { render } from 'preact';

const { document, Element } = parseHTML('<!doctype html><html><body></body></html>');
// What components ask of a browser beyond the tree itself.
Object.assign(Element.prototype, { scrollIntoView() {}, focus() {} });
Object.assign(globalThis, {
  document,
  requestAnimationFrame: (run: () => void) => setTimeout(run),
});

/**
 * Draws components into a page of their own, without a browser.
 * @param before a page that this one takes the place of: it follows nothing any more
 */
export function drawn(page: ComponentChild, before?: Element): Element {
  if (before) render(null, before);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(page, root);
  return root as unknown as Element;
}

/** What a control is called: by its label, else by what it shows. */
export function accessibleName(control: Element): string {
  const label = control.getAttribute('aria-label') ?? control.closest('label')?.textContent;
  const id = control.getAttribute('id');
  const own = id ? control.ownerDocument.querySelector(`label[for="${id}"]`)?.textContent : null;
  return (label ?? own ?? control.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What a hand does to a control: `click`, `input`, `submit`. */
export function happen(kind: string, control: Element): void {
  const made = document.createEvent('Event');
  made.initEvent(kind, true, true);
  control.dispatchEvent(made as unknown as Event);
}
