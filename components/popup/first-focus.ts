import type { PopupState } from './popup-state';

/** Gives the keyboard its first place: the filter, or the card when the hint led here. */
export function takeFirstFocus(
  element: HTMLElement | null,
  { startAt }: Pick<PopupState, 'startAt'>,
  place: 'filter' | 'page',
): void {
  if (!element || element.dataset.focused || startAt.value !== place) return;
  element.dataset.focused = 'true';
  element.focus({ preventScroll: true });
}
