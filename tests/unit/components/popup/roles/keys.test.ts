import { describe, expect, it } from 'vitest';
import { createGuard, GUARD_MS } from '../../../../../components/popup/guard';
import { holdEnter } from '../../../../../components/popup/hold-enter';
import { keyPressed } from '../../../../../components/popup/roles/list-keyboard';

/** A key press, and what became of it. */
function press(key: string, { repeat = false, shiftKey = false, on = 'button' } = {}) {
  const seen = { prevented: false, stopped: false };
  const target = { matches: () => on === 'field', closest: () => null };
  const event = {
    key,
    repeat,
    shiftKey,
    target,
    preventDefault: () => {
      seen.prevented = true;
    },
    stopPropagation: () => {
      seen.stopped = true;
    },
  };
  return { event: event as unknown as KeyboardEvent, seen };
}

describe('Enter and the space bar', () => {
  let nowMs = 0;
  const guard = createGuard(() => nowMs);
  const goesThrough = (atMs: number, ...of: Parameters<typeof press>): boolean => {
    nowMs = atMs;
    const { event, seen } = press(...of);
    holdEnter(event, { guard });
    return !seen.stopped && !seen.prevented;
  };

  it.each(['Enter', ' '])('(%j) reach nothing in the popup’s first half second', (key) => {
    expect(goesThrough(GUARD_MS - 1, key)).toBe(false);
    expect(goesThrough(GUARD_MS, key)).toBe(true);
  });

  it.each(['Enter', ' '])('(%j) held down reach nothing, however long', (key) => {
    expect(goesThrough(100 * GUARD_MS, key, { repeat: true })).toBe(false);
  });

  it('are typed into fields all the same: a space, and a new line', () => {
    expect(goesThrough(0, ' ', { on: 'field' })).toBe(true);
    expect(goesThrough(0, 'Enter', { on: 'field', shiftKey: true })).toBe(true);
    expect(goesThrough(0, 'Enter', { on: 'field' })).toBe(false);
  });

  it('leave other keys alone', () => {
    expect(goesThrough(0, 'a', { repeat: true })).toBe(true);
  });
});

describe('Enter in the list', () => {
  function pressed(repeat: boolean) {
    const presses: string[] = [];
    const parts = {
      state: {
        picked: { value: undefined },
        open: { value: undefined },
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

  it('acts on the filter’s first match', () => {
    expect(pressed(false)).toEqual(['helpdesk']);
  });

  it('held down acts on none', () => {
    expect(pressed(true)).toEqual([]);
  });
});
