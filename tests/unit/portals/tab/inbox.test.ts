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
const fromPage = (page: string, more: Partial<FactSender> = {}) =>
  from({ url: `https://entra.microsoft.com/#${page}`, ...more });

function open() {
  let nowMs = 1_000_000;
  const inbox = createInbox(() => nowMs);
  const takeAllFacts = () => {
    const taken = [];
    for (let next = inbox.take(); next; next = inbox.take()) taken.push(next);
    return taken;
  };
  return {
    inbox,
    takeAllFacts,
    kinds: () => takeAllFacts().map(({ fact }) => ('path' in fact ? fact.path : fact.type)),
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

describe('facts that wait', () => {
  it('are taken in the order in which they came', () => {
    const { inbox, kinds } = open();
    for (const fact of [located, call(1), { type: 'hintClicked' } as const])
      inbox.put(fact, from());
    expect(kinds()).toEqual(['located', '/v1.0/1', 'hintClicked']);
  });

  it('of one document are replaced by a later one of the same kind', () => {
    const { inbox, takeAllFacts } = open();
    for (let times = 0; times < 20_000; times += 1) inbox.put(located, fromPage(`page-${times}`));
    expect(takeAllFacts()).toEqual([{ fact: located, from: fromPage('page-19999') }]);
  });

  it('of other documents and tabs stay', () => {
    const { inbox, takeAllFacts } = open();
    inbox.put(located, fromPage('a'));
    inbox.put(located, fromPage('b', { documentId: 'd2' }));
    inbox.put(located, fromPage('c', { tabId: 8 }));
    expect(takeAllFacts()).toHaveLength(3);
  });

  it('of a document that was just loaded stay fresh', () => {
    const { inbox, takeAllFacts } = open();
    inbox.put({ type: 'located', fresh: true }, fromPage('a'));
    inbox.put(located, fromPage('b'));
    expect(takeAllFacts()).toEqual([
      { fact: { type: 'located', fresh: true }, from: fromPage('b') },
    ]);
  });

  it('have each call once', () => {
    const { inbox, kinds } = open();
    for (const path of [1, 2, 1]) inbox.put(call(path), from());
    expect(kinds()).toEqual(['/v1.0/2', '/v1.0/1']);
  });

  it('are 24 at most, the location among them', () => {
    const { inbox, takeAllFacts } = open();
    inbox.put(located, fromPage('here'));
    for (let path = 0; path < 20_000; path += 1) inbox.put(call(path), from({ frameId: 3 }));
    const taken = takeAllFacts();
    expect(taken).toHaveLength(24);
    expect(taken[0]).toEqual({ fact: located, from: fromPage('here') });
  });

  it('are dropped once their document is gone', () => {
    const { inbox, kinds } = open();
    inbox.put(located, from());
    inbox.put(call(1), from());
    inbox.put(call(2), from({ documentId: 'blade', frameId: 3 }));
    inbox.put({ type: 'gone' }, from());
    expect(kinds()).toEqual(['gone']);
  });

  it('of the next document are kept after the end of the one before', () => {
    const { inbox, kinds } = open();
    inbox.put({ type: 'gone' }, from());
    inbox.put(located, from({ documentId: 'd2' }));
    expect(kinds()).toEqual(['gone', 'located']);
  });
});

describe('a tab that sends too many facts', () => {
  it('has thirty facts taken at once, then one a second', () => {
    const { inbox, takeAllFacts, pass } = open();
    let taken = 0;
    for (let nr = 0; nr < 100; nr += 1) {
      inbox.put(located, fromPage(`page-${nr}`));
      taken += takeAllFacts().length;
    }
    expect(taken).toBe(30);
    pass(999);
    expect(takeAllFacts()).toEqual([]);
    pass(1);
    expect(takeAllFacts()).toEqual([{ fact: located, from: fromPage('page-99') }]);
    expect(inbox.isEmpty).toBe(true);
  });

  it('keeps no other tab waiting', () => {
    const { inbox, takeAllFacts } = open();
    for (let nr = 0; nr < 100; nr += 1) {
      inbox.put(located, fromPage(`page-${nr}`));
      takeAllFacts();
    }
    inbox.put(located, fromPage('there', { tabId: 8 }));
    expect(takeAllFacts()).toEqual([{ fact: located, from: fromPage('there', { tabId: 8 }) }]);
    expect(inbox.isEmpty).toBe(false);
  });

  it('takes turns with the others', () => {
    const { inbox } = open();
    for (let path = 0; path < 5; path += 1) inbox.put(call(path), from());
    inbox.put(located, from({ tabId: 8 }));
    inbox.take();
    expect(inbox.take()?.from.tabId).toBe(8);
  });

  it('has its facts taken again in time, even when the clock was set back', () => {
    const { inbox, takeAllFacts, pass } = open();
    for (let nr = 0; nr < 100; nr += 1) {
      inbox.put(located, fromPage(`page-${nr}`));
      takeAllFacts();
    }
    pass(-3_600_000);
    expect(takeAllFacts()).toHaveLength(1);
    inbox.put(located, fromPage('later'));
    expect(takeAllFacts()).toEqual([]);
    pass(1_000);
    expect(takeAllFacts()).toHaveLength(1);
  });

  it('has no more than thirty facts taken at once after a pause', () => {
    const { inbox, takeAllFacts, pass } = open();
    inbox.put(located, fromPage('first'));
    takeAllFacts();
    pass(3_600_000);
    let taken = 0;
    for (let nr = 0; nr < 100; nr += 1) {
      inbox.put(located, fromPage(`page-${nr}`));
      taken += takeAllFacts().length;
    }
    expect(taken).toBe(30);
  });
});
