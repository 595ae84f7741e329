import { keepFocus } from '../shared/keep-focus';
import { closeOnEscape } from './close-on-escape';
import type { PopupActions } from './popup-actions';
import type { PopupState } from './popup-state';

/** The filter over a list, a row's own button, what opens a row; never a button that ends a role. */
const places = ['[data-filter]', '[data-row-button]', '.row-toggle', 'summary', '.header button'];
/** The same without the buttons that activate. */
const harmless = places.filter((place) => place !== '[data-row-button]');

/** As much of an element as decides. */
type Part = { isConnected: boolean; matches: (selectors: string) => boolean };

/**
 * Who types a reason while its role goes away types on: the next space or Enter, however much later,
 * must not press the button of another role.
 */
export function placesAfter(path: Part[]): string[] {
  const wasTyping = path[0]?.matches('textarea,input') ?? false;
  const isRoleGone = path.some((each) => !each.isConnected && each.matches('li, .offer-role'));
  return wasTyping && isRoleGone ? harmless : places;
}

/**
 * What the keyboard does in the popup as a whole: Escape closes what is open, and the focus stays near
 * where it was. What it has moved to takes no Enter at first: none was meant for it.
 */
export function attendKeyboard(
  root: HTMLElement,
  popup: { state: PopupState; actions: PopupActions },
): void {
  root.addEventListener('keydown', (event) => closeOnEscape(event, popup));
  keepFocus(root, { places: placesAfter, onMoved: popup.actions.guard.holdKeys });
}
