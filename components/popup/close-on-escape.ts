import type { PopupActions } from './popup-actions';
import type { PopupState } from './popup-state';

/**
 * Escape closes what is open in the popup before the browser closes the popup. The list of roles has
 * more to go back from, and comes first.
 */
export function closeOnEscape(
  event: KeyboardEvent,
  { state, actions }: { state: PopupState; actions: PopupActions },
): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
  if (!state.openForm.value) return;
  event.preventDefault();
  actions.closeForm();
}
