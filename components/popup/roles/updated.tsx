import { useComputed } from '@preact/signals';
import { formatAgo } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import type { Clock } from '../clock';
import type { PopupState } from '../popup-state';

/** How old the list is, by its oldest account. The text is bound to the clock. */
export function Updated({ state, clock }: { state: PopupState; clock: Clock }) {
  const label = useComputed(() => {
    const snapshots = state.view.value?.snapshots ?? [];
    const times = snapshots.flatMap(({ updatedAtMs }) => updatedAtMs ?? []);
    if (times.length === 0) return '';
    const ago = formatAgo(Math.min(...times), clock.nowMs.value);
    return ago ? text('updated', ago) : text('updated_now');
  });
  return <span class="sub">{label}</span>;
}
