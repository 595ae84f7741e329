import type { ActionDeps } from '../action-deps';
import { PAGE_OF_ROWS } from '../popup-state';
import { isWithheld, type RoleRow } from './role-rows';

/** What narrows the list down, and picks from it. */
export function listActions({ state }: Pick<ActionDeps, 'state'>) {
  /** Those picked together are of one account: one click writes in one tenant. */
  function mayPick(row: RoleRow): boolean {
    const [first] = state.pickedRows.value;
    if (isWithheld(row)) return false;
    return !first || first.eligibility.account === row.eligibility.account;
  }

  return {
    filterBy(typed: string): void {
      state.filter.value = typed;
      // A form whose role has left must not come back with it, and take the focus and the next Enter.
      if (!state.openForm.value) state.open.value = undefined;
      state.shownRows.value = PAGE_OF_ROWS;
    },
    showMore(): void {
      state.shownRows.value += PAGE_OF_ROWS;
    },
    startPicking(): void {
      state.open.value = undefined;
      state.picked.value = new Set();
    },
    mayPick,
    /** Begins picking, or picks and unpicks a role. */
    pick(row: RoleRow): void {
      if (!mayPick(row)) return;
      const picked = new Set(state.picked.value);
      if (!picked.delete(row.key)) picked.add(row.key);
      state.open.value = undefined;
      state.picked.value = picked;
    },
  };
}
