import { signal } from '@preact/signals';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeOnEscape } from '../../../../components/popup/close-on-escape';
import { GUARD_MS } from '../../../../components/popup/guard';
import { loadParts } from '../../../../components/popup/lazy-part';
import { Popup } from '../../../../components/popup/popup';
import { createPopupActions } from '../../../../components/popup/popup-actions';
import { createPopupState } from '../../../../components/popup/popup-state';
import type { Command } from '../../../../utils/messages/commands';
import { HOUR_MS, MINUTE_MS } from '../../../../utils/pim/duration';
import type { Snapshot } from '../../../../utils/snapshot/shape';
import {
  ana,
  anaAtFabrikam,
  eligible,
  NOW_MS,
  overview,
  page,
  policy,
  roles,
  snapshot,
} from '../../../screens/example';
import { dispatch, redrawn, renderPage } from '../../support/render-page';

const { user, helpdesk, reports } = roles;
const atFabrikam = eligible('Reports Reader', {}, anaAtFabrikam);
beforeAll(loadParts);
afterEach(() => void renderPage(null));

/** A popup of two accounts in which something changes while a hand is at work. */
function open() {
  let nowMs = NOW_MS;
  const sent: Command[] = [];
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
  const show = (change: Partial<Snapshot> = {}): void => {
    const other = snapshot({ account: anaAtFabrikam, eligibilities: [atFabrikam], policies: {} });
    state.show({
      overview: overview({ accounts: [ana, anaAtFabrikam] }),
      snapshots: [snapshot(change), other],
      page: page(),
      intent: undefined,
    });
  };
  show();
  nowMs += GUARD_MS;
  const clock = { nowMs: signal(nowMs), stop: () => undefined };
  const go = { onSettings: () => {}, onHistory: () => {}, onSetUp: () => {}, onCheck: () => {} };
  const root = renderPage(<Popup {...{ state, actions, clock }} {...go} />);
  return { state, actions, sent, show, root };
}
const without = (...gone: { key: string }[]) => ({
  eligibilities: Object.values(roles).filter(({ key }) => !gone.some((each) => each.key === key)),
});

describe('A form whose role leaves the list', () => {
  it('is open no more, and is there again with what was typed when the role comes back', async () => {
    const { state, actions, show, root } = open();
    actions.toggleForm(user.key, 'roles');
    await redrawn();
    const reason = root.querySelector('textarea')!;
    Object.assign(reason, { value: 'INC-1' });
    dispatch('input', reason);
    show(without(user));
    expect(state.openForm.value).toBeUndefined();
    await redrawn();
    expect(root.querySelector('form')).toBeNull();
    show();
    await redrawn();
    expect(root.querySelector('textarea')?.value).toBe('INC-1');
  });

  it('does not come back, with the focus, to somebody who filters meanwhile', async () => {
    const { state, actions, show } = open();
    actions.toggleForm(user.key, 'roles');
    show(without(user));
    actions.filterBy('r');
    show();
    expect(state.openForm.value).toBeUndefined();
  });

  it('of several roles goes when none of them is left', async () => {
    const { actions, state, show, root } = open();
    for (const role of [user, helpdesk]) actions.pick(state.row(role.key)!);
    actions.openSeveral();
    show(without(user));
    await redrawn();
    expect(root.querySelectorAll('.several-roles li')).toHaveLength(1);
    show(without(user, helpdesk));
    await redrawn();
    expect(root.querySelector('form')).toBeNull();
    expect(root.querySelector('.filter input')).not.toBeNull();
  });
});

describe('A policy that is read while its form is open', () => {
  it('leaves a duration chosen: the longest that it allows, where that is less', async () => {
    const { actions, sent, show, root } = open();
    actions.toggleForm(user.key, 'roles');
    await redrawn();
    const short = { policies: { [user.key]: policy({}, { maxDurationMs: 30 * MINUTE_MS }) } };
    show(short);
    await redrawn();
    const chosen = [...root.querySelectorAll('.chip')].filter((chip) =>
      chip.querySelector('input[checked]'),
    );
    expect(chosen.map(({ textContent }) => textContent)).toEqual(['30 min']);
    const reason = root.querySelector('textarea')!;
    Object.assign(reason, { value: 'INC-1' });
    dispatch('input', reason);
    dispatch('submit', root.querySelector('form')!);
    const input = { durationMs: 30 * MINUTE_MS, justification: 'INC-1' };
    expect(sent).toContainEqual(
      expect.objectContaining({ type: 'activate', input: expect.objectContaining(input) }),
    );
  });

  it('keeps what was chosen where that is allowed', async () => {
    const { actions, show, root } = open();
    actions.toggleForm(user.key, 'roles');
    await redrawn();
    show({ policies: { [user.key]: policy({}, { maxDurationMs: 4 * HOUR_MS }) } });
    await redrawn();
    const chosen = root.querySelector('.chip input[checked]')?.closest('.chip');
    expect(chosen?.textContent).toBe('1 hr');
  });
});

describe('Roles that are picked together', () => {
  it('are of one account, whichever way they are picked', () => {
    const { actions, state } = open();
    actions.pick(state.row(reports.key)!);
    actions.pick(state.row(atFabrikam.key)!);
    expect(state.pickedRows.value.map(({ key }) => key)).toEqual([reports.key]);
    actions.pick(state.row(reports.key)!);
    actions.pick(state.row(atFabrikam.key)!);
    expect(state.pickedRows.value.map(({ key }) => key)).toEqual([atFabrikam.key]);
  });

  it('leave those of other accounts for the arrows to pass, and say that they cannot be picked', async () => {
    const { actions, state, root } = open();
    actions.pick(state.row(reports.key)!);
    await redrawn();
    const boxes = [...root.querySelectorAll('.pick input')];
    expect(boxes.filter((box) => box.hasAttribute('disabled'))).toEqual([]);
    const closed = boxes.filter((box) => box.getAttribute('aria-disabled') === 'true');
    expect(closed).toHaveLength(1);
  });
});

describe('Escape', () => {
  it('closes the form of the page’s card before it closes the popup', () => {
    const { actions, state } = open();
    const press = (defaultPrevented = false): boolean => {
      let prevented = false;
      const preventDefault = () => {
        prevented = true;
      };
      const event = { key: 'Escape', defaultPrevented, preventDefault };
      closeOnEscape(event as unknown as KeyboardEvent, { state, actions });
      return prevented;
    };
    actions.toggleForm(state.page.value!.offers[0]!.row.key, 'page');
    // What the list of roles takes for itself closes nothing more.
    expect(press(true)).toBe(false);
    expect(state.openForm.value).toBeDefined();
    expect(press()).toBe(true);
    expect(state.openForm.value).toBeUndefined();
    expect(press()).toBe(false);
  });
});
