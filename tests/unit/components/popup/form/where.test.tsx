import { signal } from '@preact/signals';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { elevationWords } from '../../../../../components/popup/elevated/elevation-words';
import { GUARD_MS } from '../../../../../components/popup/guard';
import { loadParts } from '../../../../../components/popup/lazy-part';
import { Popup } from '../../../../../components/popup/popup';
import { createPopupActions } from '../../../../../components/popup/popup-actions';
import { createPopupState } from '../../../../../components/popup/popup-state';
import type { Command } from '../../../../../utils/messages/commands';
import { pimErrorOf } from '../../../../../utils/pim/pim-error-of';
import { elevation, NOW_MS, roles } from '../../../../screens/example';
import { whereScreens } from '../../../../screens/popup/where-screens';
import { dispatch, redrawn, renderPage } from '../../../support/render-page';

beforeAll(loadParts);
afterEach(() => void renderPage(null));

let sent: Command[];
let root: Element;

/** A popup in one of the states that are drawn, with a form open. */
async function open(name: keyof typeof whereScreens): Promise<void> {
  let nowMs = NOW_MS;
  sent = [];
  const state = createPopupState(() => nowMs);
  const actions = createPopupActions(state, {
    send: async (command) => {
      sent.push(command);
      return { ok: true };
    },
    now: () => nowMs,
    newId: () => 'an-id',
    schedule: () => () => undefined,
  });
  const screen = whereScreens[name]!;
  state.show({
    overview: undefined,
    snapshots: [],
    page: undefined,
    intent: undefined,
    ...screen.view,
  });
  state.open.value = screen.open;
  nowMs += GUARD_MS;
  const clock = { nowMs: signal(nowMs), stop: () => undefined };
  const go = { onSettings: () => {}, onHistory: () => {}, onSetUp: () => {}, onCheck: () => {} };
  root = renderPage(<Popup {...{ state, actions, clock }} {...go} />);
  await redrawn();
}

const button = (name: string): Element =>
  [...root.querySelectorAll('button')].find((each) =>
    (each.getAttribute('aria-label') ?? each.textContent ?? '').startsWith(name),
  )!;
const types = () => sent.map(({ type }) => type);

describe('where an Azure role is activated', () => {
  beforeEach(() => open('where'));

  it('is all of its scope, and nothing below it is read before somebody looks', async () => {
    expect(root.textContent).toContain('All of mg-platform');
    expect(types()).not.toContain('readChildScopes');
    dispatch('click', button('Choose where'));
    await redrawn();
    // Asked for once the field is painted.
    await expect.poll(types).toContain('readChildScopes');
    expect(root.textContent).toContain('Reading what is in mg-platform');
  });
});

it('what is chosen is said by the form, whose policy is read there', async () => {
  await open('where-choices');
  dispatch('click', button('Contoso Test'));
  await redrawn();
  expect(root.querySelector('form')?.getAttribute('aria-label')).toBe(
    'Blob Data Operator · Contoso Test',
  );
  // Asked for once the form is painted.
  await expect
    .poll(() => sent.find(({ type }) => type === 'readPolicy'))
    .toMatchObject({ scope: { name: 'Contoso Test' } });
});

it('what was chosen before is sent, with the durations of its own policy', async () => {
  await open('where-chosen');
  expect(root.querySelectorAll('form input[type=radio]')).toHaveLength(3);
  dispatch('submit', root.querySelector('form')!);
  await redrawn();
  expect(sent.find(({ type }) => type === 'activate')).toMatchObject({
    scope: { name: 'Contoso Test' },
    input: { justification: 'INC-1042' },
  });
});

it.each(['scopeTooWide', 'scopeTooNarrow'] as const)(
  'after %s the next step is to choose where, and nothing is sent as it was',
  (code) => {
    const failed = elevation(roles.user, { state: 'failed', error: pimErrorOf(code) });
    expect(elevationWords(failed, undefined, NOW_MS).actions).toEqual(['chooseWhere', 'dismiss']);
  },
);
