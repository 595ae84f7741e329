import { describe, expect, it } from 'vitest';
import { GUARD_MS } from '../../../../components/popup/guard';
import { createPopupActions } from '../../../../components/popup/popup-actions';
import { createPopupState } from '../../../../components/popup/popup-state';
import type { Command, CommandReply } from '../../../../utils/messages/commands';
import { HOUR_MS } from '../../../../utils/pim/duration';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import type { View } from '../../../../utils/snapshot/read';
import {
  active,
  elevation,
  input,
  NOW_MS,
  overview,
  page,
  roles,
  snapshot,
} from '../../../screens/example';

const { helpdesk, reports, user, global } = roles;

function openPopup(view: Partial<View> = {}, reply: CommandReply = { ok: true }) {
  let nowMs = NOW_MS;
  const sent: Command[] = [];
  const waiting: (() => void)[] = [];
  const state = createPopupState(() => nowMs);
  let ids = 0;
  const actions = createPopupActions(state, {
    send: async (command) => {
      sent.push(command);
      return reply;
    },
    now: () => nowMs,
    newId: () => `elevation-${++ids}`,
    schedule: (run) => {
      waiting.push(run);
      return () => waiting.splice(waiting.indexOf(run), 1);
    },
  });
  const show = (next: Partial<View>): void => {
    const nothing = { page: undefined, intent: undefined };
    state.show({ overview: overview(), snapshots: [snapshot()], ...nothing, ...next });
  };
  show(view);
  const wait = (ms: number): void => {
    nowMs += ms;
  };
  const pause = (): void => {
    for (const run of waiting.splice(0)) run();
  };
  return { state, actions, sent, show, wait, pause };
}
const types = (sent: Command[]): string[] => sent.map((command) => command.type);

describe('The policy of a role', () => {
  it('is read once its form is open, where it is not known yet', () => {
    const { actions, sent, show } = openPopup({ snapshots: [snapshot({ policies: {} })] });
    expect(sent).toEqual([]);
    actions.toggleForm(user.key, 'roles');
    show({ snapshots: [snapshot({ policies: {} })] });
    expect(sent).toEqual([{ type: 'readPolicy', key: user.key }]);
  });

  it('is read for the roles that are offered for the page', () => {
    const { sent } = openPopup({ snapshots: [snapshot({ policies: {} })], page: page() });
    expect(types(sent)).toContain('readPolicy');
  });

  it('is not read again where it is known', () => {
    const { actions, sent } = openPopup({ page: page() });
    actions.toggleForm(user.key, 'roles');
    expect(sent).toEqual([]);
  });
});

describe('Activate', () => {
  it('does nothing in the popup’s first half second', () => {
    const { state, actions, sent } = openPopup();
    actions.press(state.row(reports.key)!, 'roles');
    expect(sent).toEqual([]);
  });

  it('names the account that is shown with the button, on the card or in the row', () => {
    const somebody = 'global|else|where';
    const { state, actions, sent, wait } = openPopup({ page: page({ account: somebody }) });
    wait(GUARD_MS);
    const row = state.row(reports.key)!;
    void actions.activate(row, input('INC-9'), 'page');
    wait(GUARD_MS);
    void actions.activate(row, input('INC-9'), 'roles');
    expect(sent).toMatchObject([
      { type: 'activate', key: reports.key, account: somebody },
      { type: 'activate', key: reports.key, account: reports.account },
    ]);
  });

  it('opens no form in that half second either', () => {
    const { state, actions } = openPopup();
    actions.press(state.row(helpdesk.key)!, 'roles');
    expect(state.open.value).toBeUndefined();
  });

  it.each<[string, (popup: ReturnType<typeof openPopup>) => void]>([
    [
      'several roles',
      ({ state, actions }) =>
        actions.activateAll([{ row: state.row(user.key)!, input: input('INC-9') }]),
    ],
    ['a renewal', ({ actions }) => actions.renew(user.key, true)],
    ['another try', ({ actions }) => actions.retry(elevation(user, { state: 'failed' }))],
  ])('does, like %s, nothing before that half second has passed', (_, press) => {
    const popup = openPopup();
    press(popup);
    expect(popup.sent).toEqual([]);
    popup.wait(GUARD_MS);
    press(popup);
    expect(popup.sent).toHaveLength(1);
  });

  it('on Try again sends nothing on the second click', () => {
    const { actions, sent, wait } = openPopup();
    wait(GUARD_MS);
    for (const _ of [1, 2]) actions.retry(elevation(user, { state: 'failed' }));
    expect(types(sent)).toEqual(['retry']);
  });

  it('sends at once the input that is shown beside it', () => {
    const { state, actions, sent, wait } = openPopup();
    wait(GUARD_MS);
    actions.press(state.row(reports.key)!, 'roles');
    expect(sent).toMatchObject([
      { type: 'activate', key: reports.key, input: input('INC-1042 trace failed sign-ins') },
    ]);
  });

  it('sends nothing on the second click of a double click', () => {
    const { state, actions, sent, wait } = openPopup();
    wait(GUARD_MS);
    actions.press(state.row(reports.key)!, 'roles');
    wait(200);
    actions.press(state.row(reports.key)!, 'roles');
    expect(types(sent)).toEqual(['activate']);
  });

  it('opens the form when the input is incomplete', () => {
    const { state, actions, sent, wait } = openPopup();
    wait(GUARD_MS);
    actions.press(state.row(helpdesk.key)!, 'roles');
    expect(state.open.value).toEqual({ key: helpdesk.key, place: 'roles' });
    expect(sent).toEqual([]);
  });

  it('opens the form for a high-impact role, even with a fresh reason', () => {
    const lastSent = { input: input('INC-9'), atMs: NOW_MS };
    const snapshots = [snapshot({ roleDefaults: { [global.key]: { lastSent } } })];
    const { state, actions, sent, wait } = openPopup({ snapshots });
    wait(GUARD_MS);
    actions.press(state.row(global.key)!, 'roles');
    expect(state.open.value?.key).toBe(global.key);
    expect(sent).toEqual([]);
  });

  it('opens the form for a role that carries a high-impact one by the settings', () => {
    const carriers = ['reports reader'];
    const { state, actions, sent, wait, show } = openPopup();
    wait(GUARD_MS);
    expect(state.clickSends(state.row(reports.key)!)).toBeDefined();
    show({ overview: overview({ carriers }) });
    actions.press(state.row(reports.key)!, 'roles');
    expect(state.open.value?.key).toBe(reports.key);
    expect(sent).toEqual([]);
  });

  it('says that it was one click, so that the background checks whether it may be; a form does not', () => {
    const { state, actions, sent, wait } = openPopup();
    wait(GUARD_MS);
    actions.press(state.row(reports.key)!, 'roles');
    wait(GUARD_MS);
    void actions.activate(state.row(user.key)!, input('x'), 'roles');
    expect(sent).toMatchObject([
      { type: 'activate', key: reports.key, oneClick: true },
      { type: 'activate', key: user.key },
    ]);
    expect(sent[1]).not.toHaveProperty('oneClick');
  });

  it('opens an empty form when the background says that it needs one', async () => {
    const { state, actions, wait } = openPopup({}, { ok: false, error: pimErrorOf('formNeeded') });
    wait(GUARD_MS);
    const row = { ...state.row(reports.key)!, highImpact: true };
    await actions.activate(row, input('INC-9'), 'roles', { oneClick: true });
    expect(state.open.value).toEqual({ key: reports.key, place: 'roles' });
    expect(actions.errorFor(reports.key)?.code).toBe('formNeeded');
    expect(actions.drafts.start(row).justification).toBe('');
  });

  it('shows the role as being sent before the background answers', () => {
    const { state, actions, wait } = openPopup();
    wait(GUARD_MS);
    void actions.activate(state.row(user.key)!, input('x'), 'roles');
    expect(state.elevated.value).toMatchObject([
      { key: user.key, elevation: { state: 'submitting' } },
    ]);
    expect(state.roles.value.map((row) => row.key)).not.toContain(user.key);
  });

  it('lets the snapshot take over from the click', async () => {
    const { state, actions, wait, show } = openPopup();
    wait(GUARD_MS);
    await actions.activate(state.row(user.key)!, input('x'), 'roles');
    show({
      snapshots: [
        snapshot({ elevations: [elevation(user, { id: 'elevation-1', state: 'working' })] }),
      ],
    });
    expect(state.pending.value).toEqual([]);
    expect(state.elevated.value).toMatchObject([{ elevation: { state: 'working' } }]);
  });

  it('opens the form again with its input when the background refuses it', async () => {
    const error = pimErrorOf('unavailable');
    const { state, actions, wait } = openPopup({}, { ok: false, error });
    wait(GUARD_MS);
    await actions.activate(state.row(user.key)!, input('typed words'), 'roles');
    expect(state.open.value).toEqual({ key: user.key, place: 'roles' });
    expect(actions.drafts.start(state.row(user.key)!).justification).toBe('typed words');
    expect(actions.errorFor(user.key)).toEqual(error);
  });

  it('dismisses an earlier failure of the same role', async () => {
    const failed = elevation(user, { state: 'failed' });
    const { state, actions, sent, wait } = openPopup({
      snapshots: [snapshot({ elevations: [failed] })],
    });
    wait(GUARD_MS);
    await actions.activate(state.row(user.key)!, input('x'), 'roles');
    expect(sent).toMatchObject([{ type: 'dismiss', elevationId: failed.id }, { type: 'activate' }]);
  });
});

describe('a click on a role that another popup has taken already', () => {
  it.each(['waiting', 'working'] as const)('shows what came of that: %s', async (state) => {
    const popup = openPopup();
    popup.wait(GUARD_MS);
    await popup.actions.activate(popup.state.row(user.key)!, input('x'), 'roles');
    const other = elevation(user, { id: 'another', state });
    popup.show({ snapshots: [snapshot({ elevations: [other] })] });
    const rows = popup.state.elevated.value.filter(({ key }) => key === user.key);
    expect(rows).toMatchObject([{ elevation: { id: 'another' } }]);
  });
});

describe('a draft', () => {
  const typed = { durationMs: HOUR_MS, justification: 'abc', ticketNumber: '', ticketSystem: '' };

  it('is saved after a pause in typing, once', () => {
    const { state, actions, sent, pause } = openPopup();
    const row = state.row(user.key)!;
    actions.drafts.type(row, { ...typed, justification: 'a' });
    actions.drafts.type(row, typed);
    pause();
    expect(sent).toEqual([{ type: 'saveDraft', key: user.key, input: input('abc', HOUR_MS) }]);
  });

  it('is saved when the popup closes before the pause', () => {
    const { state, actions, sent } = openPopup();
    actions.drafts.type(state.row(user.key)!, typed);
    actions.drafts.flush();
    expect(types(sent)).toEqual(['saveDraft']);
  });

  it('is removed when its text was deleted', () => {
    const { state, actions, sent, pause } = openPopup();
    actions.drafts.type(state.row(user.key)!, { ...typed, justification: '' });
    pause();
    expect(sent).toEqual([{ type: 'saveDraft', key: user.key, input: null }]);
  });

  it('is not saved once it was sent', async () => {
    const { state, actions, sent, wait, pause } = openPopup();
    wait(GUARD_MS);
    actions.drafts.type(state.row(user.key)!, typed);
    await actions.activate(state.row(user.key)!, input('abc'), 'roles');
    pause();
    actions.drafts.flush();
    expect(types(sent)).toEqual(['activate']);
  });
});

describe('a popup that the hint opened', () => {
  const blocked = page({ state: 'blocked' });
  const noReason = [snapshot({ roleDefaults: {} })];

  it('opens the form of the page’s role', () => {
    const intent = { tabId: 1, atMs: NOW_MS };
    const { state, sent } = openPopup({ page: blocked, intent, snapshots: noReason });
    expect(state.open.value).toEqual({ key: reports.key, place: 'page' });
    expect(sent).toEqual([]);
    // The form has the focus. A button that takes its place later gets it from nobody.
    expect(state.startAt.value).toBeUndefined();
  });

  it('focuses the button where one click may send, and sends nothing', () => {
    const { state, sent } = openPopup({ page: blocked, intent: { tabId: 1, atMs: NOW_MS } });
    expect(state.startAt.value).toBe('page');
    expect(state.open.value).toBeUndefined();
    expect(sent).toEqual([]);
  });

  it.each([
    ['an old click', { tabId: 1, atMs: NOW_MS - 10_001 }],
    ['a click on another tab', { tabId: 2, atMs: NOW_MS }],
  ])('does not follow %s', (_, intent) => {
    const { state } = openPopup({ page: blocked, intent, snapshots: noReason });
    expect(state.open.value).toBeUndefined();
  });
});

describe('End', () => {
  it('is shown as on its way until the snapshot shows it', async () => {
    const activations = [active(user, HOUR_MS, HOUR_MS)];
    const { state, actions, sent, show } = openPopup({ snapshots: [snapshot({ activations })] });
    await actions.end(user.key);
    expect(sent).toEqual([{ type: 'end', key: user.key }]);
    expect(state.stopping.value.has(user.key)).toBe(true);
    show({
      snapshots: [snapshot({ activations, elevations: [elevation(user, { state: 'ending' })] })],
    });
    expect(state.stopping.value.has(user.key)).toBe(false);
  });

  it('can be clicked again when the background refused it', async () => {
    const error = pimErrorOf('unavailable');
    const { state, actions } = openPopup({}, { ok: false, error });
    await actions.end(user.key);
    expect(state.stopping.value.has(user.key)).toBe(false);
    expect(actions.errorFor(user.key)).toEqual(error);
  });
});

describe('several roles', () => {
  const rowsOf = (state: ReturnType<typeof openPopup>['state']) => state.pickedRows.value;

  it('are selected and deselected, which sends nothing', () => {
    const { state, actions, sent, wait } = openPopup();
    wait(GUARD_MS);
    actions.startPicking();
    for (const role of [helpdesk, user, helpdesk]) actions.pick(state.row(role.key)!);
    expect(rowsOf(state).map((row) => row.key)).toEqual([user.key]);
    actions.openSeveral();
    expect(state.open.value?.place).toBe('several');
    expect(sent).toEqual([]);
  });

  it('are activated one by one after one click, a high-impact one among them', async () => {
    const { state, actions, sent, wait } = openPopup();
    wait(GUARD_MS);
    for (const role of [user, global]) actions.pick(state.row(role.key)!);
    actions.activateAll(rowsOf(state).map((row) => ({ row, input: input('INC-9') })));
    const written = sent.filter(({ type }) => type === 'activate');
    expect(written).toMatchObject([
      { key: global.key, input: { justification: 'INC-9' } },
      { key: user.key, input: { justification: 'INC-9' } },
    ]);
    expect(state.picked.value).toBeUndefined();
    expect(state.pending.value).toHaveLength(2);
  });

  it('are sent once on a double click', () => {
    const { state, actions, sent, wait } = openPopup();
    wait(GUARD_MS);
    actions.pick(state.row(user.key)!);
    const all = rowsOf(state).map((row) => ({ row, input: input('INC-9') }));
    actions.activateAll(all);
    actions.activateAll(all);
    expect(types(sent).filter((type) => type === 'activate')).toHaveLength(1);
  });

  it('say why one of them was not taken, in its form', async () => {
    const reply = { ok: false, error: pimErrorOf('eligibilityEnding') } as const;
    const { state, actions, wait } = openPopup({}, reply);
    wait(GUARD_MS);
    for (const role of [user, helpdesk]) actions.pick(state.row(role.key)!);
    actions.activateAll(rowsOf(state).map((row) => ({ row, input: input('INC-9') })));
    await Promise.resolve().then(() => Promise.resolve());
    const { key } = state.openForm.value ?? {};
    expect(actions.errorFor(key ?? '')?.code).toBe('eligibilityEnding');
    expect(actions.drafts.start(state.row(key ?? '')!).justification).toBe('INC-9');
  });

  it('are left by going back twice: from the form, then from the selection', () => {
    const { state, actions, wait } = openPopup();
    wait(GUARD_MS);
    actions.pick(state.row(user.key)!);
    actions.openSeveral();
    actions.closeForm();
    expect(rowsOf(state)).toHaveLength(1);
    actions.closeForm();
    expect(state.picked.value).toBeUndefined();
  });
});

describe('Renew', () => {
  it('requests a renewal with an id of its own, and takes it back', () => {
    const { actions, sent, wait } = openPopup();
    wait(GUARD_MS);
    actions.renew(user.key, true);
    actions.renew(user.key, false);
    expect(sent).toEqual([
      { type: 'renew', key: user.key, elevationId: 'elevation-1' },
      { type: 'renew', key: user.key, elevationId: null },
    ]);
  });

  it('can be set in the form', async () => {
    const { state, actions, sent, wait } = openPopup();
    wait(GUARD_MS);
    await actions.activate(state.row(user.key)!, input('x'), 'roles', { renew: true });
    expect(sent).toMatchObject([{ type: 'activate', renewal: expect.any(String) }]);
  });
});
