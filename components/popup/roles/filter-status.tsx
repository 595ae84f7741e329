import { plural } from '../../../utils/i18n/plural';
import { usePopup } from '../popup-context';

/** How many roles the filter left, for screen readers: it is there before there is anything to say. */
export function FilterStatus() {
  const { state } = usePopup();
  return (
    <p class="hidden" role="status">
      {state.filter.value && plural('filter_found', state.found.value.length)}
    </p>
  );
}
