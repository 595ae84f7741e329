import type { PopupActions } from '../popup-actions';
import type { PopupState } from '../popup-state';
import { type ListMove, type ListPlace, listMove } from './list-keys';
import type { RoleRow } from './role-rows';

type Parts = { state: PopupState; actions: PopupActions; rows: RoleRow[] };

/** Turns a key press in the list into focus and actions; the rules are in `list-keys`. */
export function keyPressed(event: KeyboardEvent, list: HTMLElement | null, parts: Parts): void {
  if (!list || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const { state, rows } = parts;
  const target = event.target as HTMLElement;
  const inForm = target.closest('form') !== null;
  // Inside a form every key but Esc belongs to its fields.
  if (inForm && event.key !== 'Escape') return;

  const place = placeOf(target, list);
  const picking = state.picked.value !== undefined;
  // A checkbox opens nothing, and its own key picks it.
  if (picking && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) return;
  const formOpen = picking || state.open.value?.at === 'roles';
  const move = listMove(event.key, place, {
    count: rows.length,
    filtered: state.filter.value !== '',
    formOpen,
  });
  if (move.do === 'nothing') return;
  event.preventDefault();
  if (move.do === 'act' && event.repeat) return;
  perform(move, list, parts);
}

function perform(move: ListMove, list: HTMLElement, { state, actions, rows }: Parts): void {
  switch (move.do) {
    case 'focusRow':
      focusRow(list, move.index);
      break;
    case 'focusFilter':
      list.querySelector<HTMLElement>('[data-filter]')?.focus();
      break;
    case 'clearFilter':
      actions.filterBy('');
      break;
    case 'act':
      if (state.picked.value) actions.pick(rows[move.index]!);
      else actions.press(rows[move.index]!, 'roles');
      break;
    case 'openForm':
      state.open.value = { key: rows[move.index]!.key, at: 'roles' };
      break;
    case 'closeForm': {
      const index = rows.findIndex((row) => row.key === state.open.value?.key);
      actions.closeForm();
      // The row's button is drawn again first.
      requestAnimationFrame(() => focusRow(list, Math.max(0, index)));
    }
  }
}

function placeOf(target: HTMLElement, list: HTMLElement): ListPlace {
  const row = target.closest('.row');
  if (!row) return { at: 'filter' };
  return { at: 'row', index: [...list.querySelectorAll('.row')].indexOf(row) };
}

function focusRow(list: HTMLElement, index: number): void {
  const row = list.querySelectorAll('.row')[index];
  const button = row?.querySelector<HTMLElement>(
    '[data-row-button], .row-toggle[aria-expanded=true]',
  );
  button?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}
