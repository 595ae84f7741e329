import { describe, expect, it } from 'vitest';
import { observeLocation } from '../../../../utils/portals/page/observe-location';

type Env = NonNullable<Parameters<typeof observeLocation>[1]>;

/** A document whose events the test sends, as the browser (`isTrusted`) or as the page. */
function observe({ hasNavigation = true } = {}) {
  const listeners = new Map<string, (event: unknown) => void>();
  const addEventListener = (kind: string, listener: (event: unknown) => void) =>
    void listeners.set(kind, listener);
  let address = 'https://entra.microsoft.com/#home';
  let isByHand = false;
  const timers: (() => void)[] = [];
  const moves: boolean[] = [];
  const reported: string[] = [];
  const env = {
    win: { addEventListener, ...(hasNavigation && { navigation: { addEventListener } }) },
    address: () => address,
    byHand: () => isByHand,
    now: () => 0,
    later(work: () => void) {
      timers.push(work);
      return () => void timers.splice(timers.indexOf(work), 1);
    },
  } as unknown as Env;
  const observer = observeLocation(
    { moved: (byHand) => moves.push(byHand), tell: () => reported.push(address) },
    env,
  );
  return {
    observer,
    moves,
    reported,
    listensTo: () => [...listeners.keys()],
    send: (kind: string, more: object = {}) => listeners.get(kind)?.({ isTrusted: true, ...more }),
    move(to: string, { byHand = false, kind = 'currententrychange', isTrusted = true } = {}) {
      isByHand = byHand;
      address = `https://entra.microsoft.com/#${to}`;
      listeners.get(kind)?.({ isTrusted });
    },
    second: () => {
      for (const work of timers.splice(0)) work();
    },
  };
}

describe('the observer of the document’s location', () => {
  it('notices navigation within the document, and whether the person did it', () => {
    const { move, moves, reported } = observe();
    move('a');
    move('b', { byHand: true });
    expect(moves).toEqual([false, true]);
    expect(reported).toEqual(['https://entra.microsoft.com/#a']);
  });

  it.each(['hashchange', 'popstate'])('notices a %s where there is no navigation API', (kind) => {
    const { move, reported } = observe({ hasNavigation: false });
    move('a', { kind });
    expect(reported).toHaveLength(1);
  });

  it('reports the last of many locations', () => {
    const { move, reported, second } = observe();
    for (let nr = 0; nr < 1_000; nr += 1) move(`place-${nr}`);
    second();
    expect(reported.map((address) => address.split('#')[1])).toEqual(['place-0', 'place-999']);
  });

  it('reports nothing for twenty thousand events at the same address', () => {
    const { send, moves, reported, second } = observe();
    for (let times = 0; times < 20_000; times += 1) send('currententrychange');
    second();
    expect([moves, reported]).toEqual([[], []]);
  });

  it('reports again after going back: a refused call may have reported the location in between', () => {
    const { move, reported, second } = observe();
    move('a');
    move('b');
    move('a');
    second();
    expect(reported.map((address) => address.split('#')[1])).toEqual(['a', 'a']);
  });

  it('ignores events that the page makes itself', () => {
    const { move, send, moves, reported } = observe();
    move('a', { isTrusted: false });
    send('pageshow', { persisted: true, isTrusted: false });
    expect([moves, reported]).toEqual([[], []]);
  });

  it('notices a return from the back/forward cache at the same location, not the first showing', () => {
    const { send, moves, reported } = observe();
    send('pageshow', { persisted: false });
    expect(reported).toEqual([]);
    send('pageshow', { persisted: true });
    expect(moves).toEqual([true]);
    expect(reported).toEqual(['https://entra.microsoft.com/#home']);
  });

  it('reports at once what waits when it is flushed, and only then', () => {
    const { observer, move, reported } = observe();
    observer.flush();
    expect(reported).toEqual([]);
    move('a');
    move('b');
    observer.flush();
    expect(reported.map((address) => address.split('#')[1])).toEqual(['a', 'b']);
  });
});
