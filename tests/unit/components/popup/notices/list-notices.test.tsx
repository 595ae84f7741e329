import { signal } from '@preact/signals';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadParts } from '../../../../../components/popup/lazy-part';
import { Popup } from '../../../../../components/popup/popup';
import { createPopupActions } from '../../../../../components/popup/popup-actions';
import { createPopupState } from '../../../../../components/popup/popup-state';
import type { Command } from '../../../../../utils/messages/commands';
import { accountKey } from '../../../../../utils/pim/account-key';
import { pimErrorOf } from '../../../../../utils/pim/pim-error-of';
import type { Overview, Snapshot } from '../../../../../utils/snapshot/shape';
import { ana, NOW_MS, overview, snapshot } from '../../../../screens/example';
import { accessibleName, dispatch, renderPage } from '../../../support/render-page';

beforeAll(loadParts);
afterEach(() => void renderPage(null));

const account = accountKey(ana);

function open(lists: Partial<Snapshot>, change: Partial<Overview> = {}) {
  const sent: Command[] = [];
  const state = createPopupState(() => NOW_MS);
  const actions = createPopupActions(state, {
    send: async (command) => {
      sent.push(command);
      return { ok: true };
    },
    now: () => NOW_MS,
    newId: () => 'an-id',
    schedule: () => () => undefined,
  });
  state.show({
    overview: overview(change),
    snapshots: [snapshot(lists)],
    page: undefined,
    intent: undefined,
  });
  const clock = { nowMs: signal(NOW_MS), stop: () => undefined };
  const go = { onSettings: () => {}, onHistory: () => {}, onSetUp: () => {}, onCheck: () => {} };
  const root = renderPage(<Popup {...{ state, actions, clock }} {...go} />);
  const named = (selector: string, name: string) =>
    [...root.querySelectorAll(`${selector} button`)].find((each) =>
      accessibleName(each).startsWith(name),
    );
  return { root, sent, named };
}

describe('Lists that could not be read', () => {
  it.each(['deviceBlocked', 'blockedByPolicy'] as const)(
    'for %s, all of them, lead to a window, where another try alone could not help',
    (code) => {
      const { named, sent } = open({ problem: pimErrorOf(code) });
      dispatch('click', named('[role=alert]', 'Sign in again')!);
      expect(sent.at(-1)).toEqual({ type: 'signIn', account });
      expect(named('[role=alert]', 'Try again')).toBeUndefined();
    },
  );

  it('for want of an application lead to the check of the set-up', () => {
    const { named } = open({ problem: pimErrorOf('clientUnknown') });
    expect(named('[role=alert]', 'Check my setup')).toBeDefined();
  });

  it('for a policy that blocks Azure alone lead to a window for Azure', () => {
    const blocked = { surface: 'azure' as const, error: pimErrorOf('blockedByPolicy') };
    const { named, sent } = open({ surfaces: [blocked] });
    dispatch('click', named('[role=alert]', 'Sign in again')!);
    expect(sent.at(-1)).toEqual({ type: 'signIn', account, surface: 'azure' });
  });

  it('for want of any consent lead to a window that asks for it', () => {
    const { named, sent } = open({ problem: pimErrorOf('consentMissing') });
    dispatch('click', named('[role=alert]', 'Review permissions')!);
    expect(sent.at(-1)).toEqual({ type: 'consent', account, surface: 'directory' });
  });
});

describe('A part of the consent that is missing', () => {
  const error = pimErrorOf('consentMissing');
  const surfaces = (['directory', 'groups'] as const).map((surface) => ({ surface, error }));
  const dismissed = { account, surface: 'directory' as const, code: error.code };

  it('is no alarm, can be asked for, and is dismissed for each of its surfaces', () => {
    const { root, named, sent } = open({ surfaces });
    expect(root.querySelector('[role=alert]')).toBeNull();
    expect(named('.note', 'Review permissions')).toBeDefined();
    dispatch('click', named('.note', 'Do not show again')!);
    expect(sent.map((each) => 'surface' in each && each.surface)).toEqual(['directory', 'groups']);
  });

  it('is told again where another surface joins one that was read', () => {
    const joined = open({ surfaces }, { dismissedTroubles: [dismissed] });
    expect(joined.named('.note', 'Do not show again')).toBeDefined();
    const alone = open({ surfaces: surfaces.slice(0, 1) }, { dismissedTroubles: [dismissed] });
    expect(alone.named('.note', 'Do not show again')).toBeUndefined();
  });
});

it('The account menu tells what Microsoft asks for some lists alone, and leads there', () => {
  const trouble = { account, surfaces: ['azure' as const], why: 'verify' as const };
  const { root, named, sent } = open({}, { signInTroubles: [trouble] });
  expect(root.querySelector('.menu-account')?.textContent).toContain('verify for Azure resources');
  dispatch('click', named('.menu-account', 'Verify')!);
  expect(sent.at(-1)).toEqual({ type: 'signIn', account, surface: 'azure' });
});
