import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createClock } from '../../components/popup/clock';
import { loadParts } from '../../components/popup/lazy-part';
import { Popup } from '../../components/popup/popup';
import { createPopupActions } from '../../components/popup/popup-actions';
import { createPopupState } from '../../components/popup/popup-state';
import { schedule } from '../../components/popup/schedule';
import { setDocumentLanguage } from '../../utils/i18n/document-language';
import { send } from '../../utils/messages/client';
import { isStillThere } from '../../utils/messages/still-there';
import { pimErrorOf } from '../../utils/pim/pim-error-of';
import { subscribeView } from '../../utils/snapshot/read';

setDocumentLanguage(document);
const state = createPopupState(Date.now);
const actions = createPopupActions(state, {
  send,
  now: Date.now,
  newId: () => crypto.randomUUID(),
  schedule,
});
const opening = (path: `/options.html${string}` | `/welcome.html${string}`) => (): void => {
  void browser.tabs.create({ url: browser.runtime.getURL(path) });
  window.close();
};
const pages = {
  onSettings: opening('/options.html'),
  onHistory: opening('/options.html#history'),
  onSetUp: opening('/welcome.html'),
  onCheck: opening('/welcome.html#check'),
};

addEventListener('pagehide', actions.drafts.flush);
void send({ type: 'opened' });

// The static skeleton stays until there is a view to show.
const id = browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab?.id);
const isThere = id.then((tabId) => tabId !== undefined && isStillThere(tabId));
await new Promise<void>((resolve) => {
  subscribeView({ id, isThere }, (view) => {
    state.show(view);
    resolve();
  });
});
const clock = createClock(state.now, schedule);
const root = document.getElementById('root')!;
root.replaceChildren();
const props = { state, actions, clock, ...pages };
render(<Popup {...props} />, root);
// Whatever could not be loaded is missing: that is said, and the rest works.
loadParts().catch(() => {
  state.refused.value = { key: '', error: pimErrorOf('unavailable') };
});
void import('../../components/popup/attend-keyboard').then(({ attendKeyboard }) =>
  attendKeyboard(root, { state, actions }),
);
