// This style sheet sets the order of the cascade layers, so it comes before those of the sections.
import '../../entrypoints/popup/style.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { attendKeyboard } from '../../components/popup/attend-keyboard';
import { loadParts } from '../../components/popup/lazy-part';
import { Popup } from '../../components/popup/popup';
import { createPopupActions } from '../../components/popup/popup-actions';
import { createPopupState } from '../../components/popup/popup-state';
import type { Command } from '../../utils/messages/commands';
import { NOW_MS } from './example';
import type { PopupScreen } from './popup/screen';

/**
 * Draws one state of the popup.
 * @param sent gets the commands that it sends
 * @returns functions that advance its clock, and that show what another screen reads
 */
export async function drawPopup(
  root: HTMLElement,
  screen: PopupScreen,
  sent: Command[],
): Promise<{ tick: (ms: number) => void; show: (next: PopupScreen) => void }> {
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
  // After the first half second, in which the popup ignores clicks.
  clock.nowMs += 1_000;
  const ticking = { nowMs: signal(NOW_MS), stop: () => {} };
  const ignore = (): void => {};
  const pages = { onSettings: ignore, onHistory: ignore, onSetUp: ignore, onCheck: ignore };
  render(<Popup {...{ state, actions }} clock={ticking} {...pages} />, root);
  attendKeyboard(root, { state, actions });
  if (screen.unfolded) for (const each of root.querySelectorAll('details')) each.open = true;
  return {
    tick(ms) {
      ticking.nowMs.value += ms;
    },
    show: (next) => state.show({ ...nothing, ...next.view }),
  };
}
