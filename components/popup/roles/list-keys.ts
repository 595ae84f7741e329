/** Where the keyboard is: in the filter, or on the row with this index. */
export type ListPlace = { at: 'filter' } | { at: 'row'; index: number };
export type ListMove =
  | { do: 'focusRow'; index: number }
  | { do: 'focusFilter' }
  | { do: 'clearFilter' }
  /** Act on a row as its button would. */
  | { do: 'act'; index: number }
  | { do: 'openForm'; index: number }
  | { do: 'closeForm' }
  /** Not ours: the browser does what it always does, Esc closing the popup among it. */
  | { do: 'nothing' };

const nothing: ListMove = { do: 'nothing' };

/**
 * What a key does in the list of roles. Enter acts only on a row reached by arrow (its own button
 * has the focus then, so the browser does it) or by filter (the first match).
 */
export function listMove(
  key: string,
  place: ListPlace,
  list: { count: number; filtered: boolean; formOpen: boolean },
): ListMove {
  if (key === 'Escape') {
    if (list.formOpen) return { do: 'closeForm' };
    if (place.at === 'row') return { do: 'focusFilter' };
    return list.filtered ? { do: 'clearFilter' } : nothing;
  }
  if (list.count === 0) return nothing;
  if (place.at === 'filter') {
    if (key === 'ArrowDown') return { do: 'focusRow', index: 0 };
    if (key === 'Enter' && list.filtered) return { do: 'act', index: 0 };
    return nothing;
  }
  const { index } = place;
  if (key === 'ArrowRight') return { do: 'openForm', index };
  if (key === 'ArrowLeft' && list.formOpen) return { do: 'closeForm' };
  if (key === 'ArrowUp') {
    return index === 0 ? { do: 'focusFilter' } : { do: 'focusRow', index: index - 1 };
  }
  if (key === 'ArrowDown') {
    return index + 1 < list.count ? { do: 'focusRow', index: index + 1 } : nothing;
  }
  if (key === 'Home') return { do: 'focusRow', index: 0 };
  if (key === 'End') return { do: 'focusRow', index: list.count - 1 };
  return nothing;
}
