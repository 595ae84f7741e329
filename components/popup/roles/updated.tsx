import { useComputed } from '@preact/signals';
import { formatAgo } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import { usePopup } from '../popup-context';

/** How old the list is, by its oldest account. The text is bound to the clock. */
export function Updated() {
  const { state, clock } = usePopup();
  const label = useComputed(() => {
    const snapshots = state.view.value?.snapshots ?? [];
    const times = snapshots.flatMap(({ updatedAtMs }) => updatedAtMs ?? []);
    if (times.length === 0) return '';
    const ago = formatAgo(Math.min(...times), clock.nowMs.value);
    return ago ? text('updated', ago) : text('updated_now');
  });
  return <span class="sub">{label}</span>;
}
