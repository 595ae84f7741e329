import { describe, expect, it } from 'vitest';
import { observeLocation } from '../../../../utils/portals/page/observe-location';

type Env = Parameters<typeof observeLocation>[1];

function watched(navigation?: EventTarget) {
  const win = new EventTarget();
  let moves = 0;
  const addEventListener = win.addEventListener.bind(win);
  const env = { addEventListener, ...(navigation && { navigation }) } as unknown as Env;
  observeLocation(() => {
    moves += 1;
  }, env);
  const shown = (persisted: boolean) =>
    win.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  return { win, shown, moves: () => moves };
}

describe('the watch over the document’s place', () => {
  it('sees it move within itself', () => {
    const navigation = new EventTarget();
    const { moves } = watched(navigation);
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(moves()).toBe(1);
  });

  it.each(['hashchange', 'popstate'])('sees a %s where there is no navigation API', (kind) => {
    const { win, moves } = watched();
    win.dispatchEvent(new Event(kind));
    expect(moves()).toBe(1);
  });

  it('sees it come back from the browser’s memory, and not its first showing', () => {
    const { shown, moves } = watched(new EventTarget());
    shown(false);
    expect(moves()).toBe(0);
    shown(true);
    expect(moves()).toBe(1);
  });
});
