import type { PopupState } from './popup-state';

/** Gives the keyboard its first place: the filter, or the card when the hint led here. */
export function focusAt(
  element: HTMLElement | null,
  state: PopupState,
  place: 'filter' | 'page',
): void {
  if (!element || element.dataset.focused || state.startAt.value !== place) return;
  element.dataset.focused = 'true';
  element.focus({ preventScroll: true });
}
