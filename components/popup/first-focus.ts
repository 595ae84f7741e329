import type { PopupState } from './popup-state';

/**
 * Gives the keyboard its first place: the filter, or the card when the hint led here. The card's is given
 * once: the button of another offer must not take it later from somebody who types.
 */
export function takeFirstFocus(
  element: HTMLElement | null,
  { startAt }: Pick<PopupState, 'startAt'>,
  place: 'filter' | 'page',
): void {
  if (!element || element.dataset.focused || startAt.value !== place) return;
  element.dataset.focused = 'true';
  if (place === 'page') startAt.value = undefined;
  element.focus({ preventScroll: true });
}
