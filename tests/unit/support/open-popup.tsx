import { signal } from '@preact/signals';
import { Popup } from '../../../components/popup/popup';
import { createPopupActions } from '../../../components/popup/popup-actions';
import { createPopupState } from '../../../components/popup/popup-state';
import type { CommandReply } from '../../../utils/messages/commands';
import { accountKey } from '../../../utils/pim/account-key';
import { SECOND_MS } from '../../../utils/pim/duration';
import { snapshotFrom } from '../../../utils/snapshot/account-records';
import { overviewKey, pageKey } from '../../../utils/snapshot/keys';
import type { View } from '../../../utils/snapshot/read';
import type { Overview, PageView } from '../../../utils/snapshot/shape';
import { accessibleName, dispatch, renderPage } from './render-page';
import type { Worker } from './worker';

/** The view of a worker's published records. */
export function viewOf({ disk }: Worker, tabId?: number): View {
  const session = structuredClone(disk.session);
  const overview = session[overviewKey] as Overview;
  const page = tabId === undefined ? undefined : session[pageKey(tabId)];
  return {
    overview,
    snapshots: overview.accounts.flatMap(
      (account) => snapshotFrom(session, accountKey(account)) ?? [],
    ),
    page: page as PageView | undefined,
    intent: undefined,
  };
}

/** Text as a person reads it, without the invisible characters that isolate names. */
const visibleText = (text: string): string =>
  text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');

/** The element that names a control's account: its row, or its card's heading; below that are other accounts. */
const ownerElementOf = (control: Element): Element | null | undefined =>
  control.closest('.card')?.querySelector('h2') ?? control.closest('.row, .menu-account');

/** A control as a person sees it. */
export type Control = {
  /** Its accessible name. */
  name: string;
  /** The text of its row or of its card's heading, which names the account. */
  context: string;
  element: Element;
};

/**
 * The popup of a worker at a tab, used through what it draws and through its controls only.
 */
export function openPopup(worker: Worker, tabId?: number) {
  const state = createPopupState(worker.now);
  const replies: Promise<CommandReply>[] = [];
  let clicks = 0;
  const actions = createPopupActions(state, {
    send(command) {
      const reply = worker.command(command);
      replies.push(reply);
      return reply;
    },
    // A second passes between two clicks: the popup ignores faster ones.
    now: () => worker.now() + SECOND_MS * clicks,
    newId: () => crypto.randomUUID(),
    schedule: () => () => undefined,
  });
  const clock = { nowMs: signal(worker.now()), stop: () => undefined };
  const on = { onSettings: () => {}, onHistory: () => {}, onSetUp: () => {}, onCheck: () => {} };
  const refresh = (): void => state.show(viewOf(worker, tabId));
  let root: Element | undefined;
  function draw(): Element {
    root = renderPage(<Popup {...{ state, actions, clock }} {...on} />, root);
    return root;
  }
  refresh();

  const controlsIn = (root: Element, selector: string): Control[] =>
    [...root.querySelectorAll(selector)].map((element) => ({
      name: visibleText(accessibleName(element)),
      context: visibleText(ownerElementOf(element)?.textContent ?? ''),
      element,
    }));
  const find = (
    matches: (control: Control) => boolean,
    what: string,
    selector = 'button',
  ): Control => {
    const all = controlsIn(draw(), selector);
    const [found, ...others] = all.filter(matches);
    if (!found || others.length > 0) {
      const names = all.map(({ name }) => name).join(' | ');
      throw new Error(`${found ? 'Several controls' : 'No control'} for “${what}”: ${names}`);
    }
    return found;
  };

  async function click(control: Control): Promise<CommandReply[]> {
    clicks++;
    const before = replies.length;
    dispatch('click', control.element);
    const found = await Promise.all(replies.slice(before));
    refresh();
    return found;
  }

  return {
    refresh,
    find,
    click,
    /** Types into the filter of the roles, where there is one. */
    filterBy(typed: string): void {
      const field = draw().querySelector('.filter input');
      if (!field) return;
      Object.assign(field, { value: typed });
      dispatch('input', field);
    },
    /** The card of the tab's page, if there is one. */
    card: (): { text: string; owner: string; buttons: Control[] } | undefined => {
      const card = draw().querySelector('.card');
      if (!card) return undefined;
      const owner = visibleText(card.querySelector('h2 .card-owner')?.textContent ?? '');
      return {
        text: visibleText(card.textContent ?? ''),
        owner,
        buttons: controlsIn(card, 'button'),
      };
    },
    /** All text in the popup. */
    text: (): string => visibleText(draw().textContent ?? ''),
    /** Clicks a button, and where that opens a form, types a reason and sends it. */
    async activate(control: Control, reason: string): Promise<CommandReply[]> {
      const sent = await click(control);
      const form = draw().querySelector('form.form');
      const field = form?.querySelector('textarea');
      if (!form || !field) return sent;
      Object.assign(field, { value: reason });
      dispatch('input', field);
      clicks++;
      const before = replies.length;
      dispatch('submit', form);
      const found = await Promise.all(replies.slice(before));
      refresh();
      return found;
    },
  };
}
export type PopupPage = ReturnType<typeof openPopup>;
