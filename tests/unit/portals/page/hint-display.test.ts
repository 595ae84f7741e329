import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fact, Spoken } from '../../../../utils/messages/facts';
import { createHintDisplay } from '../../../../utils/portals/page/hint-display';
import { createFakeDocument, type FakeElement } from '../../support/fake-document';

const original = { browser: Reflect.get(globalThis, 'browser') };
const runtime: { id: string | undefined; sendMessage: (fact: Fact) => Promise<void> } = {
  id: 'uplift',
  sendMessage: async (fact) => void facts.push(fact.type),
};
let facts: string[] = [];

beforeEach(() => {
  facts = [];
  runtime.id = 'uplift';
  vi.useFakeTimers();
  Object.assign(globalThis, { document: createFakeDocument(), browser: { runtime } });
});
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, 'document');
  Object.assign(globalThis, original);
});

const needs: Spoken = {
  kind: 'needs',
  lang: 'de',
  dir: 'ltr',
  says: 'Sign-in logs needs Reports Reader.',
  more: '',
  label: 'Uplift',
  open: 'Open Uplift',
  reload: 'Reload',
  reloadWhy: 'The role is active.',
  dismiss: 'Not now',
  updated: 'Uplift was updated.',
};
const blocked: Spoken = { ...needs, kind: 'blocked' };
const active: Spoken = { ...needs, kind: 'active' };

function display() {
  const done: string[] = [];
  const shown = createHintDisplay(() => done.push('blocked'));
  const host = () => shown.element() as unknown as FakeElement | undefined;
  const words = () =>
    host()?.isConnected
      ? host()!
          .all()
          .map(({ textContent }) => textContent)
          .filter(Boolean)
      : [];
  const click = (label: string): void =>
    host()!
      .all()
      .find(({ textContent }) => textContent === label)
      ?.send('click', { isTrusted: true, timeStamp: 2_000 });
  return { ...shown, words, click, done };
}

describe('The display of a hint', () => {
  it('is empty until there is a hint', () => {
    const { show, element } = display();
    show(null);
    expect(element()).toBeUndefined();
  });

  it('is removed when there is no hint any more', () => {
    const { show, words } = display();
    show(needs);
    expect(words()).toContain(needs.says);
    show(null);
    expect(words()).toEqual([]);
  });

  it('stays away once it was dismissed, until the document shows another page', () => {
    const { show, click, words, startAnew } = display();
    show(needs);
    click(needs.dismiss);
    show(blocked);
    expect(words()).toEqual([]);
    expect(facts).toEqual(['hintDismissed']);
    startAnew();
    show(needs);
    expect(words()).toContain(needs.says);
  });

  it('has a reload button only once a reload was offered, and only on that page', () => {
    const { show, offerReload, startAnew, words } = display();
    show(active);
    expect(words()).not.toContain(needs.reload);
    offerReload();
    show(active);
    expect(words()).toContain(needs.reload);
    startAnew();
    show(active);
    expect(words()).not.toContain(needs.reload);
  });

  it('reports when the page is known to be blocked, and not before', () => {
    const { show, done } = display();
    show(needs);
    show(active);
    expect(done).toEqual([]);
    show(blocked);
    expect(done).toEqual(['blocked']);
  });

  it('is removed with its extension, and says once that it was updated', () => {
    const { show, showUpdate, words } = display();
    show(needs);
    showUpdate();
    expect(words()).toContain(needs.says);
    runtime.id = undefined;
    vi.advanceTimersByTime(5_000);
    expect(words()).toEqual([]);
    showUpdate();
    expect(words()).toContain(needs.updated);
  });
});
