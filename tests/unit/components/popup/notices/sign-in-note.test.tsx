import { signal } from '@preact/signals';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadParts } from '../../../../../components/popup/lazy-part';
import { Popup } from '../../../../../components/popup/popup';
import { createPopupActions } from '../../../../../components/popup/popup-actions';
import { createPopupState } from '../../../../../components/popup/popup-state';
import type { Command } from '../../../../../utils/messages/commands';
import { type ErrorCode, errorCodes } from '../../../../../utils/pim/error';
import { pimErrorOf } from '../../../../../utils/pim/pim-error-of';
import type { Overview } from '../../../../../utils/snapshot/shape';
import { NOW_MS, overview, snapshot } from '../../../../screens/example';
import { accessibleName, dispatch, renderPage } from '../../../support/render-page';

beforeAll(loadParts);
afterEach(() => void renderPage(null));

function open(code: ErrorCode, change: Partial<Overview> = {}) {
  const done: (Command | string)[] = [];
  const state = createPopupState(() => NOW_MS);
  const actions = createPopupActions(state, {
    send: async (command) => {
      done.push(command);
      return { ok: true };
    },
    now: () => NOW_MS,
    newId: () => 'an-id',
    schedule: () => () => undefined,
  });
  const error = pimErrorOf(code);
  state.show({
    overview: overview({ signIn: { state: 'idle', error }, ...change }),
    snapshots: change.accounts?.length === 0 ? [] : [snapshot()],
    ...{ page: undefined, intent: undefined },
  });
  const clock = { nowMs: signal(NOW_MS), stop: () => undefined };
  const go = {
    onSettings: () => void done.push('settings'),
    onHistory: () => {},
    onSetUp: () => void done.push('setUp'),
    onCheck: () => void done.push('check'),
  };
  const root = renderPage(<Popup {...{ state, actions, clock }} {...go} />);
  const buttons = [...root.querySelectorAll('[role=alert] button')];
  return {
    done,
    names: buttons.map(accessibleName).filter((name) => name !== 'Copy details'),
    press: (name: string) =>
      dispatch('click', buttons.find((button) => accessibleName(button) === name)!),
  };
}

const [signIn, check, settings, setUp] = [
  ...['Sign in', 'Check my setup', 'Open Settings', 'Set up Uplift'],
] as [string, string, string, string];

describe('A sign-in that failed', () => {
  it.each<[ErrorCode, string[]]>([
    ['signInClosed', [signIn, check]],
    ['signInNotOpened', [signIn, check]],
    ['signInEnded', [signIn, check, settings]],
    ['signInFailed', [signIn, check]],
    ['signInUnavailable', [signIn]],
    ['redirectUnknown', [check, setUp]],
    ['clientDisabled', [check]],
    ['clientUnknown', [check, settings]],
    ['consentDeclined', [signIn]],
    ['userUnknown', [signIn, settings]],
    ['notAssigned', [signIn]],
  ])('with %s offers what can help', (code, names) => {
    expect(open(code).names).toEqual(names);
  });

  it.each(errorCodes)('with %s offers no button of an activation', (code) => {
    for (const name of open(code).names) expect([signIn, check, settings, setUp]).toContain(name);
  });

  it('leads where its buttons say', () => {
    const { press, done } = open('signInEnded');
    for (const name of [check, settings, signIn]) press(name);
    expect(done).toEqual(['check', 'settings', { type: 'signIn', account: null }]);
  });

  it('has no second button to sign in where nobody is signed in', () => {
    expect(open('signInEnded', { accounts: [] }).names).toEqual([check, settings]);
  });
});
