import { describe, expect, it } from 'vitest';
import { placesAfter } from '../../../../components/popup/attend-keyboard';
import { takeFirstFocus } from '../../../../components/popup/first-focus';
import { createPopupState } from '../../../../components/popup/popup-state';

/** An element of this kind, on the page or gone from it. */
const part = (kind: string, isConnected: boolean) => ({
  isConnected,
  matches: (selectors: string) => selectors.split(/, ?/).includes(kind),
});
const rowButton = '[data-row-button]';

describe('The focus of who types a reason', () => {
  it.each(['li', '.offer-role'])(
    'goes to no other role’s button when its role leaves (%s)',
    (row) => {
      const path = [part('textarea', false), part('form', false), part(row, false)];
      expect(placesAfter([...path, part('section', true)])).not.toContain(rowButton);
    },
  );

  it('goes to the button of the role itself when only the form closes', () => {
    const path = [part('textarea', false), part('form', false), part('li', true)];
    expect(placesAfter(path)).toContain(rowButton);
  });

  it('of who presses a button goes near it in any case', () => {
    expect(placesAfter([part('button', false), part('li', false)])).toContain(rowButton);
  });
});

describe('The first focus', () => {
  /** A button that counts how often it gets the focus. */
  function button() {
    const counted = { times: 0 };
    const element = { dataset: {}, focus: () => counted.times++ } as unknown as HTMLElement;
    return { counted, element };
  }

  it('of the page’s card is taken once: a later offer’s button takes it from nobody', () => {
    const state = createPopupState(() => 0);
    state.startAt.value = 'page';
    const [first, second] = [button(), button()];
    for (const { element } of [first, first, second]) takeFirstFocus(element, state, 'page');
    expect([first.counted.times, second.counted.times]).toEqual([1, 0]);
  });
});
