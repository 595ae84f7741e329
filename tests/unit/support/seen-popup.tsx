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
import { accessibleName, drawn, happen } from './small-page';
import type { Worker } from './worker';

/** What views read of a worker, from the records that it published. */
export function viewOf({ disk }: Worker, tabId?: number): View {
  const session = structuredClone(disk.session);
  const overview = session[overviewKey] as Overview;
  const page = tabId === undefined ? undefined : session[pageKey(tabId)];
  return {
    overview,
    snapshots: overview.accounts.flatMap((one) => snapshotFrom(session, accountKey(one)) ?? []),
    page: page as PageView | undefined,
    intent: undefined,
  };
}

/** Text as it is read: the characters that keep names apart from what stands around them are unseen. */
const asRead = (text: string): string => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');

/** A card is whose its heading says: below it, others may be chosen. */
const besideOf = (control: Element): Element | null | undefined =>
  control.closest('.card')?.querySelector('h2') ?? control.closest('.row, .menu-account');

/** A control as a person finds it. */
export type Seen = {
  /** What it is called. */
  name: string;
  /** What stands beside it, in its row or over its card: all that tells whose it is. */
  beside: string;
  element: Element;
};

/**
 * The popup, opened over a worker at a tab: nothing is known of it but what is drawn, and nothing can
 * be done but what its controls do.
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
    // A second lies between two clicks: the popup ignores hands that are faster than eyes.
    now: () => worker.now() + SECOND_MS * clicks,
    newId: () => crypto.randomUUID(),
    schedule: () => () => undefined,
  });
  const clock = { nowMs: signal(worker.now()), stop: () => undefined };
  const on = { onSettings: () => {}, onHistory: () => {}, onSetUp: () => {} };
  const look = (): void => state.show(viewOf(worker, tabId));
  let root: Element | undefined;
  function draw(): Element {
    root = drawn(<Popup {...{ state, actions, clock }} {...on} />, root);
    return root;
  }
  look();

  const seenIn = (root: Element, selector: string): Seen[] =>
    [...root.querySelectorAll(selector)].map((element) => ({
      name: asRead(accessibleName(element)),
      beside: asRead(besideOf(element)?.textContent ?? ''),
      element,
    }));
  const find = (isMeant: (seen: Seen) => boolean, what: string, selector = 'button'): Seen => {
    const all = seenIn(draw(), selector);
    const [found, ...others] = all.filter(isMeant);
    if (!found || others.length > 0) {
      const names = all.map(({ name }) => name).join(' | ');
      throw new Error(`${found ? 'Several controls' : 'No control'} for “${what}”: ${names}`);
    }
    return found;
  };

  async function press(seen: Seen): Promise<CommandReply[]> {
    clicks++;
    const before = replies.length;
    happen('click', seen.element);
    const found = await Promise.all(replies.slice(before));
    look();
    return found;
  }

  return {
    look,
    find,
    press,
    /** Types into the filter over the roles, where there is one. */
    filterBy(typed: string): void {
      const field = draw().querySelector('.filter input');
      if (!field) return;
      Object.assign(field, { value: typed });
      happen('input', field);
    },
    /** The card of the tab's page; undefined: there is none. */
    card: (): { text: string; owner: string; buttons: Seen[] } | undefined => {
      const card = draw().querySelector('.card');
      if (!card) return undefined;
      const owner = asRead(card.querySelector('h2 .card-owner')?.textContent ?? '');
      return { text: asRead(card.textContent ?? ''), owner, buttons: seenIn(card, 'button') };
    },
    /** Everything that stands in the popup. */
    text: (): string => asRead(draw().textContent ?? ''),
    /** Presses a button that opens a form, types a reason, and sends it. One that opens none has sent. */
    async activate(seen: Seen, reason: string): Promise<CommandReply[]> {
      const sent = await press(seen);
      const form = draw().querySelector('form.form');
      const field = form?.querySelector('textarea');
      if (!form || !field) return sent;
      Object.assign(field, { value: reason });
      happen('input', field);
      clicks++;
      const before = replies.length;
      happen('submit', form);
      const found = await Promise.all(replies.slice(before));
      look();
      return found;
    },
  };
}
export type SeenPopup = ReturnType<typeof openPopup>;
