import { describe, expect, it } from 'vitest';
import { observeLocation } from '../../../../utils/portals/page/observe-location';

type Env = NonNullable<Parameters<typeof observeLocation>[1]>;

/** A document whose events the test sends, as the browser (`isTrusted`) or as the page. */
function watched({ hasNavigation = true } = {}) {
  const listeners = new Map<string, (event: unknown) => void>();
  const addEventListener = (kind: string, listener: (event: unknown) => void) =>
    void listeners.set(kind, listener);
  let address = 'https://entra.microsoft.com/#home';
  let hand = false;
  const timers: (() => void)[] = [];
  const moves: boolean[] = [];
  const told: string[] = [];
  const env = {
    win: { addEventListener, ...(hasNavigation && { navigation: { addEventListener } }) },
    address: () => address,
    byHand: () => hand,
    now: () => 0,
    later(work: () => void) {
      timers.push(work);
      return () => void timers.splice(timers.indexOf(work), 1);
    },
  } as unknown as Env;
  const place = observeLocation(
    { moved: (byHand) => moves.push(byHand), tell: () => told.push(address) },
    env,
  );
  return {
    place,
    moves,
    told,
    listensTo: () => [...listeners.keys()],
    send: (kind: string, more: object = {}) => listeners.get(kind)?.({ isTrusted: true, ...more }),
    move(to: string, { byHand = false, kind = 'currententrychange', isTrusted = true } = {}) {
      hand = byHand;
      address = `https://entra.microsoft.com/#${to}`;
      listeners.get(kind)?.({ isTrusted });
    },
    second: () => {
      for (const work of timers.splice(0)) work();
    },
  };
}

describe('the watch over the document’s place', () => {
  it('sees it move within itself, and whether a person did it', () => {
    const { move, moves, told } = watched();
    move('a');
    move('b', { byHand: true });
    expect(moves).toEqual([false, true]);
    expect(told).toEqual(['https://entra.microsoft.com/#a']);
  });

  it.each(['hashchange', 'popstate'])('sees a %s where there is no navigation API', (kind) => {
    const { move, told } = watched({ hasNavigation: false });
    move('a', { kind });
    expect(told).toHaveLength(1);
  });

  it('tells of the last of many places', () => {
    const { move, told, second } = watched();
    for (let at = 0; at < 1_000; at += 1) move(`place-${at}`);
    second();
    expect(told.map((address) => address.split('#')[1])).toEqual(['place-0', 'place-999']);
  });

  it('says nothing of twenty thousand events at the same address', () => {
    const { send, moves, told, second } = watched();
    for (let times = 0; times < 20_000; times += 1) send('currententrychange');
    second();
    expect([moves, told]).toEqual([[], []]);
  });

  it('tells once more when it is back where it was: a refused call may have told of the place between', () => {
    const { move, told, second } = watched();
    move('a');
    move('b');
    move('a');
    second();
    expect(told.map((address) => address.split('#')[1])).toEqual(['a', 'a']);
  });

  it('does not listen to events of the page’s own making', () => {
    const { move, send, moves, told } = watched();
    move('a', { isTrusted: false });
    send('pageshow', { persisted: true, isTrusted: false });
    expect([moves, told]).toEqual([[], []]);
  });

  it('sees it come back from the browser’s memory at the same place, and not its first showing', () => {
    const { send, moves, told } = watched();
    send('pageshow', { persisted: false });
    expect(told).toEqual([]);
    send('pageshow', { persisted: true });
    expect(moves).toEqual([true]);
    expect(told).toEqual(['https://entra.microsoft.com/#home']);
  });

  it('tells of what waits when a view wants to know, and only then', () => {
    const { place, move, told } = watched();
    place.flush();
    expect(told).toEqual([]);
    move('a');
    move('b');
    place.flush();
    expect(told.map((address) => address.split('#')[1])).toEqual(['a', 'b']);
  });
});
