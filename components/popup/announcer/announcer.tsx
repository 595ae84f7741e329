import { useComputed } from '@preact/signals';
import { usePopup } from '../popup-context';
import { announcement } from './announcement';

/** What a screen reader hears while the popup is open: states, and the last minutes. */
export function Announcer() {
  const { state, clock } = usePopup();
  const words = useComputed(() => announcement(state.elevated.value, clock.nowMs.value));
  return (
    <p class="hidden" role="status">
      {words}
    </p>
  );
}
