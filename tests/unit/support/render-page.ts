import { parseHTML } from 'linkedom';
import type { ComponentChild } from 'preact';
import { render } from 'preact';

const { document, Element } = parseHTML('<!doctype html><html><body></body></html>');
// What components use of a browser beyond the elements.
Object.assign(Element.prototype, { scrollIntoView() {}, focus() {} });
Object.assign(globalThis, {
  document,
  requestAnimationFrame: (run: () => void) => setTimeout(run),
});

/**
 * Renders components into a page of their own, without a browser.
 * @param before the page that this one replaces: it is unmounted
 */
export function renderPage(page: ComponentChild, before?: Element): Element {
  if (before) render(null, before);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(page, root);
  return root as unknown as Element;
}

/** The accessible name of a control: its label, else its text. */
export function accessibleName(control: Element): string {
  const label = control.getAttribute('aria-label') ?? control.closest('label')?.textContent;
  const id = control.getAttribute('id');
  const labelFor = id ? `label[for="${id}"]` : undefined;
  const own = labelFor && control.ownerDocument.querySelector(labelFor)?.textContent;
  return (label ?? own ?? control.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Dispatches an event on a control, as a person causes it: `click`, `input`, `submit`. */
export function dispatch(kind: string, control: Element): void {
  const event = document.createEvent('Event');
  event.initEvent(kind, true, true);
  control.dispatchEvent(event as unknown as Event);
}

/** Resolves once what a change of state draws is drawn: Preact draws in the next turn. */
export const redrawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
