import { describe, expect, it } from 'vitest';
import { listMove } from '../../../../../components/popup/roles/list-keys';

const filter = { at: 'filter' as const };
const row = (index: number) => ({ at: 'row' as const, index });
const list = { count: 3, filtered: false, formOpen: false };

describe('the keyboard in the list of roles', () => {
  it('Down goes from the filter to the first row', () => {
    expect(listMove('ArrowDown', filter, list)).toEqual({ do: 'focusRow', index: 0 });
  });

  it('Up goes from the first row back to the filter', () => {
    expect(listMove('ArrowUp', row(0), list)).toEqual({ do: 'focusFilter' });
  });

  it('Down stops at the last row', () => {
    expect(listMove('ArrowDown', row(2), list)).toEqual({ do: 'nothing' });
  });

  it('Enter in an empty filter does nothing', () => {
    expect(listMove('Enter', filter, list)).toEqual({ do: 'nothing' });
  });

  it('Enter after filtering activates the first match', () => {
    expect(listMove('Enter', filter, { ...list, filtered: true })).toEqual({ do: 'act', index: 0 });
  });

  it('Enter does nothing when no role matches', () => {
    expect(listMove('Enter', filter, { ...list, count: 0, filtered: true })).toEqual({
      do: 'nothing',
    });
  });

  it('Right opens the form of the row', () => {
    expect(listMove('ArrowRight', row(1), list)).toEqual({ do: 'openForm', index: 1 });
  });

  it('arrows in the filter move its cursor', () => {
    expect(listMove('ArrowRight', filter, list)).toEqual({ do: 'nothing' });
  });

  it('Esc closes the form, then goes to the filter, then empties it, then closes the popup', () => {
    const open = { ...list, formOpen: true };
    expect(listMove('Escape', row(1), open)).toEqual({ do: 'closeForm' });
    expect(listMove('Escape', row(1), list)).toEqual({ do: 'focusFilter' });
    expect(listMove('Escape', filter, { ...list, filtered: true })).toEqual({ do: 'clearFilter' });
    expect(listMove('Escape', filter, list)).toEqual({ do: 'nothing' });
  });
});
