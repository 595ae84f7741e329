import './locale';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { loadParts } from '../../components/popup/lazy-part';
import { Popup } from '../../components/popup/popup';
import { createPopupActions } from '../../components/popup/popup-actions';
import { createPopupState } from '../../components/popup/popup-state';
import type { Command } from '../../utils/messages/commands';
import { NOW_MS } from './example';
import { pageScreens } from './page-states';
import { popupScreens } from './popup-states';

/** Draws the screen named in the address. Commands are kept for a test to read. */
const sent: Command[] = [];
const names = { popups: Object.keys(popupScreens), pages: Object.keys(pageScreens) };
const clock = { nowMs: NOW_MS };
const exposed = { names, sent };
Object.assign(globalThis, { screens: exposed });

const name = location.hash.slice(1);
const root = document.getElementById('root')!;
const popup = popupScreens[name];
const page = pageScreens[name];
if (popup) {
  await import('../../entrypoints/popup/style.css');
  const state = createPopupState(() => clock.nowMs);
  const actions = createPopupActions(state, {
    send: async (command) => {
      sent.push(command);
      return { ok: true };
    },
    now: () => clock.nowMs,
    newId: () => crypto.randomUUID(),
    schedule: (run) => {
      run();
      return () => {};
    },
  });
  const nothing = { overview: undefined, snapshots: [], page: undefined, intent: undefined };
  state.show({ ...nothing, ...popup.view });
  if (popup.open) state.open.value = popup.open;
  if (popup.filter) state.filter.value = popup.filter;
  if (popup.picked) state.picked.value = new Set(popup.picked);
  await loadParts();
  // The guard is open: pictures show what a person sees after half a second.
  clock.nowMs += 1_000;
  const ticking = { nowMs: signal(NOW_MS), stop: () => {} };
  const tick = (ms: number): void => {
    ticking.nowMs.value += ms;
  };
  Object.assign(exposed, { tick });
  const go = (): void => {};
  const open = { onSettings: go, onHistory: go, onSetUp: go };
  render(<Popup {...{ state, actions }} clock={ticking} {...open} />, root);
} else if (page) {
  await import('../../entrypoints/options/style.css');
  render(page.page, root);
  const buttons = [...document.querySelectorAll('button')];
  buttons.find((button) => button.textContent === page.press)?.click();
}
document.body.dataset.drawn = 'true';
