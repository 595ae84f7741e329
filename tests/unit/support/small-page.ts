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

/** Draws components into a page of their own, without a browser. */
export function drawn(page: ComponentChild): Element {
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
