import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Spoken } from '../../../../utils/messages/facts';
import { createHint } from '../../../../utils/portals/page/hint';
import { createFakeDocument, type FakeElement } from '../../support/fake-document';

beforeEach(() => void Object.assign(globalThis, { document: createFakeDocument() }));
afterEach(() => void Reflect.deleteProperty(globalThis, 'document'));

const spoken: Spoken = {
  kind: 'needs',
  lang: 'de',
  dir: 'ltr',
  says: 'Sign-in logs needs Reports Reader.',
  more: '',
  label: 'Uplift',
  open: 'Open Uplift',
  reload: 'Reload',
  reloadWhy: '',
  dismiss: 'Not now',
  updated: '',
};

function shownHint() {
  const done: string[] = [];
  const hint = createHint(spoken.label, {
    open: () => done.push('open'),
    dismiss: () => done.push('dismiss'),
    reload: () => done.push('reload'),
  });
  hint.show(spoken, false);
  const host = hint.host as unknown as FakeElement;
  const click = (label: string, isTrusted: boolean, timeStamp: number): void =>
    host
      .all()
      .find(({ textContent }) => textContent === label)
      ?.send('click', { isTrusted, timeStamp });
  return { host, click, done };
}

it('The hint says of which language it is, whatever the page around it', () => {
  const { host } = shownHint();
  const labelled = host.all().find(({ lang }) => lang === 'de');
  expect(labelled).toMatchObject({ dir: 'ltr', children: expect.any(Array) });
  expect(labelled?.all().some(({ textContent }) => textContent === spoken.says)).toBe(true);
  // The page can see its element: that stays as it is.
  expect(host).toMatchObject({ lang: '', dir: '' });
});

describe('The hint’s buttons', () => {
  it('do what a person clicks', () => {
    const { click, done } = shownHint();
    click(spoken.open, true, 2_000);
    click(spoken.dismiss, true, 2_000);
    expect(done).toEqual(['open', 'dismiss']);
  });

  it('do nothing for a page’s own click', () => {
    const { click, done } = shownHint();
    for (const label of [spoken.open, spoken.dismiss]) click(label, false, 2_000);
    expect(done).toEqual([]);
  });

  it('count a double click once', () => {
    const { click, done } = shownHint();
    for (const atMs of [2_000, 2_200, 2_900]) click(spoken.open, true, atMs);
    expect(done).toEqual(['open']);
    click(spoken.open, true, 3_100);
    expect(done).toEqual(['open', 'open']);
  });
});

it('The hint’s shadow root is closed to the page', () => {
  expect(shownHint().host.shadowMode).toBe('closed');
});
