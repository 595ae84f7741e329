import { describe, expect, it } from 'vitest';
import type { Fact, FactSender } from '../../../../utils/messages/facts';
import { createInbox } from '../../../../utils/portals/tab/inbox';

const located: Fact = { type: 'located' };
const call = (path: string | number): Fact => ({
  type: 'refused',
  host: 'graph.microsoft.com',
  path: `/v1.0/${path}`,
});
const from = (more: Partial<FactSender> = {}): FactSender => ({
  ...{ tabId: 7, documentId: 'd1', frameId: 0, url: 'https://entra.microsoft.com/#home' },
  ...more,
});
const at = (place: string, more: Partial<FactSender> = {}) =>
  from({ url: `https://entra.microsoft.com/#${place}`, ...more });

function open() {
  let nowMs = 1_000_000;
  const inbox = createInbox(() => nowMs);
  const takeAll = () => {
    const taken = [];
    for (let next = inbox.take(); next; next = inbox.take()) taken.push(next);
    return taken;
  };
  return {
    inbox,
    takeAll,
    kinds: () => takeAll().map(({ fact }) => ('path' in fact ? fact.path : fact.type)),
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

describe('facts that wait', () => {
  it('come out in the order they came in', () => {
    const { inbox, kinds } = open();
    for (const fact of [located, call(1), { type: 'hintClicked' } as const])
      inbox.put(fact, from());
    expect(kinds()).toEqual(['located', '/v1.0/1', 'hintClicked']);
  });

  it('of one document give way to a later one of the same kind', () => {
    const { inbox, takeAll } = open();
    for (let times = 0; times < 20_000; times += 1) inbox.put(located, at(`place-${times}`));
    expect(takeAll()).toEqual([{ fact: located, from: at('place-19999') }]);
  });

  it('of other documents and tabs stay', () => {
    const { inbox, takeAll } = open();
    inbox.put(located, at('a'));
    inbox.put(located, at('b', { documentId: 'd2' }));
    inbox.put(located, at('c', { tabId: 8 }));
    expect(takeAll()).toHaveLength(3);
  });

  it('of a document that was just loaded are still of one', () => {
    const { inbox, takeAll } = open();
    inbox.put({ type: 'located', fresh: true }, at('a'));
    inbox.put(located, at('b'));
    expect(takeAll()).toEqual([{ fact: { type: 'located', fresh: true }, from: at('b') }]);
  });

  it('are each call once', () => {
    const { inbox, kinds } = open();
    for (const path of [1, 2, 1]) inbox.put(call(path), from());
    expect(kinds()).toEqual(['/v1.0/2', '/v1.0/1']);
  });

  it('are so many and no more, and the place is among them', () => {
    const { inbox, takeAll } = open();
    inbox.put(located, at('here'));
    for (let path = 0; path < 20_000; path += 1) inbox.put(call(path), from({ frameId: 3 }));
    const taken = takeAll();
    expect(taken).toHaveLength(24);
    expect(taken[0]).toEqual({ fact: located, from: at('here') });
  });

  it('mean nothing any more once their document is gone', () => {
    const { inbox, kinds } = open();
    inbox.put(located, from());
    inbox.put(call(1), from());
    inbox.put(call(2), from({ documentId: 'blade', frameId: 3 }));
    inbox.put({ type: 'gone' }, from());
    expect(kinds()).toEqual(['gone']);
  });

  it('of the next document outlive the end of the one before', () => {
    const { inbox, kinds } = open();
    inbox.put({ type: 'gone' }, from());
    inbox.put(located, from({ documentId: 'd2' }));
    expect(kinds()).toEqual(['gone', 'located']);
  });
});

describe('a tab that tells too much', () => {
  it('has thirty facts taken at once, then one a second', () => {
    const { inbox, takeAll, pass } = open();
    let taken = 0;
    for (let place = 0; place < 100; place += 1) {
      inbox.put(located, at(`place-${place}`));
      taken += takeAll().length;
    }
    expect(taken).toBe(30);
    pass(999);
    expect(takeAll()).toEqual([]);
    pass(1);
    expect(takeAll()).toEqual([{ fact: located, from: at('place-99') }]);
    expect(inbox.isEmpty).toBe(true);
  });

  it('keeps no other tab waiting', () => {
    const { inbox, takeAll } = open();
    for (let place = 0; place < 100; place += 1) {
      inbox.put(located, at(`place-${place}`));
      takeAll();
    }
    inbox.put(located, at('there', { tabId: 8 }));
    expect(takeAll()).toEqual([{ fact: located, from: at('there', { tabId: 8 }) }]);
    expect(inbox.isEmpty).toBe(false);
  });

  it('has its turn after the others', () => {
    const { inbox } = open();
    for (let path = 0; path < 5; path += 1) inbox.put(call(path), from());
    inbox.put(located, from({ tabId: 8 }));
    inbox.take();
    expect(inbox.take()?.from.tabId).toBe(8);
  });

  it('is forgiven in time, even when the clock was put back', () => {
    const { inbox, takeAll, pass } = open();
    for (let place = 0; place < 100; place += 1) {
      inbox.put(located, at(`place-${place}`));
      takeAll();
    }
    pass(-3_600_000);
    expect(takeAll()).toHaveLength(1);
    inbox.put(located, at('later'));
    expect(takeAll()).toEqual([]);
    pass(1_000);
    expect(takeAll()).toHaveLength(1);
  });

  it('saves nothing up while it is quiet', () => {
    const { inbox, takeAll, pass } = open();
    inbox.put(located, at('first'));
    takeAll();
    pass(3_600_000);
    let taken = 0;
    for (let place = 0; place < 100; place += 1) {
      inbox.put(located, at(`place-${place}`));
      taken += takeAll().length;
    }
    expect(taken).toBe(30);
  });
});
