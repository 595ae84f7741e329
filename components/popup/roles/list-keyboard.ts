import { shownLanguage } from '../../../utils/i18n/shown-language';
import type { PopupActions } from '../popup-actions';
import type { PopupState } from '../popup-state';
import { type ListMove, type ListPlace, listMove } from './list-keys';
import type { RoleRow } from './role-rows';

/** Where words run from right to left, the arrow that points into a row is the left one. */
const mirrored: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

type RoleList = { state: PopupState; actions: PopupActions; rows: RoleRow[] };

/** Turns a key press in the list into focus and actions; the rules are in `list-keys`. */
export function keyPressed(
  event: KeyboardEvent,
  section: HTMLElement | null,
  list: RoleList,
): void {
  if (!section || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const { state, rows } = list;
  const target = event.target as HTMLElement;
  const inForm = target.closest('form') !== null;
  // Inside a form every key but Esc belongs to its fields.
  if (inForm && event.key !== 'Escape') return;

  const place = positionOf(target, section);
  const picking = state.picked.value !== undefined;
  // A checkbox opens nothing, and its own key picks it.
  if (picking && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) return;
  const formOpen = picking || state.openForm.value?.place === 'roles';
  const key = (shownLanguage().dir === 'rtl' && mirrored[event.key]) || event.key;
  const move = listMove(key, place, {
    count: rows.length,
    filtered: state.filter.value !== '',
    formOpen,
  });
  if (move.do === 'nothing') return;
  event.preventDefault();
  if (move.do === 'act' && event.repeat) return;
  perform(move, section, list);
}

function perform(move: ListMove, section: HTMLElement, { state, actions, rows }: RoleList): void {
  switch (move.do) {
    case 'focusRow':
      focusRow(section, move.index);
      break;
    case 'focusFilter':
      section.querySelector<HTMLElement>('[data-filter]')?.focus();
      break;
    case 'clearFilter':
      actions.filterBy('');
      break;
    case 'act':
      if (state.picked.value) actions.pick(rows[move.index]!);
      else actions.press(rows[move.index]!, 'roles');
      break;
    case 'openForm':
      state.open.value = { key: rows[move.index]!.key, place: 'roles' };
      break;
    case 'closeForm': {
      const index = rows.findIndex((row) => row.key === state.openForm.value?.key);
      actions.closeForm();
      // The row's button is drawn again first.
      requestAnimationFrame(() => focusRow(section, Math.max(0, index)));
    }
  }
}

function positionOf(target: HTMLElement, section: HTMLElement): ListPlace {
  const row = target.closest('.row');
  if (!row) return { at: 'filter' };
  return { at: 'row', index: [...section.querySelectorAll('.row')].indexOf(row) };
}

function focusRow(section: HTMLElement, index: number): void {
  const row = section.querySelectorAll('.row')[index];
  const button = row?.querySelector<HTMLElement>(
    '[data-row-button], .row-toggle[aria-expanded=true]',
  );
  button?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}
