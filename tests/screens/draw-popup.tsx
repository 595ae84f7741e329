// The order of the layers stands in this file: it comes before the sections' own styles.
import '../../entrypoints/popup/style.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { loadParts } from '../../components/popup/lazy-part';
import { Popup } from '../../components/popup/popup';
import { createPopupActions } from '../../components/popup/popup-actions';
import { createPopupState } from '../../components/popup/popup-state';
import type { Command } from '../../utils/messages/commands';
import { NOW_MS } from './example';
import type { PopupScreen } from './popup-states';

/**
 * Draws one state of the popup.
 * @param sent takes up its commands
 * @returns moves its clock on
 */
export async function drawPopup(
  root: HTMLElement,
  screen: PopupScreen,
  sent: Command[],
): Promise<(ms: number) => void> {
  const clock = { nowMs: NOW_MS };
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
  state.show({ ...nothing, ...screen.view });
  if (screen.open) state.open.value = screen.open;
  if (screen.filter) state.filter.value = screen.filter;
  if (screen.picked) state.picked.value = new Set(screen.picked);
  await loadParts();
  // The guard is open: pictures show what a person sees after half a second.
  clock.nowMs += 1_000;
  const ticking = { nowMs: signal(NOW_MS), stop: () => {} };
  const go = (): void => {};
  const pages = { onSettings: go, onHistory: go, onSetUp: go };
  render(<Popup {...{ state, actions }} clock={ticking} {...pages} />, root);
  return (ms) => {
    ticking.nowMs.value += ms;
  };
}
