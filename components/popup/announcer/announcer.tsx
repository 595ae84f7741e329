import { useComputed } from '@preact/signals';
import type { Clock } from '../clock';
import type { PopupState } from '../popup-state';
import { announcement } from './announcement';

/** What a screen reader hears while the popup is open: states, matches, and the last minutes. */
export function Announcer({ state, clock }: { state: PopupState; clock: Clock }) {
  const words = useComputed(() => announcement(state.elevated.value, clock.nowMs.value));
  return (
    <p class="hidden" role="status">
      {words}
    </p>
  );
}
