import { describe, expect, it } from 'vitest';
import { createGuard, GUARD_MS } from '../../../../../components/popup/guard';
import { holdEnter } from '../../../../../components/popup/hold-enter';
import { keyPressed } from '../../../../../components/popup/roles/list-keyboard';

/** A key press, and whether it was prevented or stopped. */
function press(key: string, { repeat = false, shiftKey = false, on = 'button' } = {}) {
  const handled = { prevented: false, stopped: false };
  const target = { matches: () => on === 'field', closest: () => null };
  const event = {
    key,
    repeat,
    shiftKey,
    target,
    preventDefault: () => {
      handled.prevented = true;
    },
    stopPropagation: () => {
      handled.stopped = true;
    },
  };
  return { event: event as unknown as KeyboardEvent, handled };
}

describe('Enter and the space bar', () => {
  let nowMs = 0;
  const guard = createGuard(() => nowMs);
  const goesThrough = (atMs: number, ...pressed: Parameters<typeof press>): boolean => {
    nowMs = atMs;
    const { event, handled } = press(...pressed);
    holdEnter(event, { guard });
    return !handled.stopped && !handled.prevented;
  };

  it.each(['Enter', ' '])('(%j) do nothing in the popup’s first half second', (key) => {
    expect(goesThrough(GUARD_MS - 1, key)).toBe(false);
    expect(goesThrough(GUARD_MS, key)).toBe(true);
  });

  it.each(['Enter', ' '])(
    '(%j) do nothing where the focus has just moved, but a click does',
    (key) => {
      nowMs = 50 * GUARD_MS;
      guard.holdKeys();
      expect(guard.isOpen()).toBe(true);
      expect(goesThrough(51 * GUARD_MS - 1, key)).toBe(false);
      expect(goesThrough(51 * GUARD_MS, key)).toBe(true);
    },
  );

  it.each(['Enter', ' '])('(%j) do nothing while held down', (key) => {
    expect(goesThrough(100 * GUARD_MS, key, { repeat: true })).toBe(false);
  });

  it('still type a space and a new line into fields', () => {
    expect(goesThrough(0, ' ', { on: 'field' })).toBe(true);
    expect(goesThrough(0, 'Enter', { on: 'field', shiftKey: true })).toBe(true);
    expect(goesThrough(0, 'Enter', { on: 'field' })).toBe(false);
  });

  it('do not affect other keys', () => {
    expect(goesThrough(0, 'a', { repeat: true })).toBe(true);
  });
});

describe('Enter in the list', () => {
  function pressed(repeat: boolean) {
    const presses: string[] = [];
    const parts = {
      state: {
        picked: { value: undefined },
        openForm: { value: undefined },
        filter: { value: 'helpdesk' },
      },
      actions: { press: (row: { key: string }) => presses.push(row.key) },
      rows: [{ key: 'helpdesk' }],
    };
    const list = { querySelectorAll: () => [] } as unknown as HTMLElement;
    const { event } = press('Enter', { repeat });
    keyPressed(event, list, parts as unknown as Parameters<typeof keyPressed>[2]);
    return presses;
  }

  it('activates the filter’s first match', () => {
    expect(pressed(false)).toEqual(['helpdesk']);
  });

  it('activates nothing while held down', () => {
    expect(pressed(true)).toEqual([]);
  });
});
