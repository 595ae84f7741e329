import { formatNumber } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import { fullName, rowNames } from '../../shared/names';
import { RoleNames } from '../../shared/role-names';
import { RoleTag } from '../../shared/role-tag';
import { usePopup } from '../popup-context';
import type { RoleRow } from './role-rows';

/** A role with a checkbox, while several are picked to be activated together. */
export function PickRow({ row }: { row: RoleRow }) {
  const { state, actions } = usePopup();
  const { name, where } = rowNames(row.eligibility);
  const picked = state.picked.value?.has(row.key) === true;
  const closed = !actions.mayPick(row);
  return (
    <li class="row" data-current={picked}>
      <label class="row-main pick">
        <input
          type="checkbox"
          data-row-button
          aria-label={text('several_pick_role', fullName(row.eligibility, row.accountTag))}
          // Not `disabled`: the arrows must get past it.
          aria-disabled={closed}
          checked={picked}
          onClick={(event) => closed && event.preventDefault()}
          onChange={() => actions.pick(row)}
        />
        <RoleNames name={name} details={[where, row.accountTag]}>
          {row.highImpact && <RoleTag kind="impact" />}
        </RoleNames>
      </label>
    </li>
  );
}

/** While several are picked: on to their form, or back. */
export function PickBar() {
  const { state, actions } = usePopup();
  const count = state.pickedRows.value.length;
  return (
    <div class="pick-bar">
      <button type="button" class="primary" disabled={count === 0} onClick={actions.openSeveral}>
        {text('several_next', formatNumber(count))}
      </button>
      <button type="button" onClick={actions.closeForm}>
        {text('several_stop')}
      </button>
    </div>
  );
}
