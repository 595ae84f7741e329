import { text } from '../../../utils/i18n/text';
import { Icon } from '../../shared/icon';
import { takeFirstFocus } from '../first-focus';
import { usePopup } from '../popup-context';

/** The field over the list that narrows it down. */
export function FilterField() {
  const { state, actions } = usePopup();
  return (
    <div class="filter">
      <Icon name="search" class="filter-icon" />
      <input
        type="search"
        data-filter
        value={state.filter.value}
        placeholder={text('filter_placeholder')}
        aria-label={text('filter_label')}
        autocomplete="off"
        spellcheck={false}
        ref={(element) => takeFirstFocus(element, state, 'filter')}
        onInput={(event) => actions.filterBy(event.currentTarget.value)}
      />
    </div>
  );
}
