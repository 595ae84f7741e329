// Either page has styles of its own, and no class of one is styled by the other.
import '../../entrypoints/options/style.css';
import '../../entrypoints/welcome/style.css';
import { render } from 'preact';
import type { PageScreen } from './page-states';

/** Draws one state of a page that fills a tab, and presses the button that leads to it. */
export function drawPage(root: HTMLElement, { page, press, paste }: PageScreen): void {
  render(page, root);
  const field = document.querySelector<HTMLTextAreaElement>('#pasted');
  if (field && paste) {
    field.value = paste;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const buttons = [...document.querySelectorAll('button')];
  buttons.find((button) => button.textContent === press)?.click();
}
