import { useComputed } from '@preact/signals';
import { MINUTE_MS } from '../../../utils/pim/duration';
import { usePopup } from '../popup-context';

/** The minute that it is: whoever reads it is drawn again when the next one begins, and not before. */
export function useMinute(): number {
  const { clock } = usePopup();
  return useComputed(() => Math.floor(clock.nowMs.value / MINUTE_MS) * MINUTE_MS).value;
}
