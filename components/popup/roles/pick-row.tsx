import { text } from '../../../utils/i18n/text';
import { fullName, rowNames } from '../../shared/names';
import { RoleNames } from '../../shared/role-names';
import type { PopupActions } from '../popup-actions';
import type { PopupState } from '../popup-state';
import type { RoleRow } from './role-rows';

type PickRowProps = {
  row: RoleRow;
  picked: boolean;
  /** Of another account than those picked already. */
  disabled: boolean;
  onPick: () => void;
};

/** A role with a checkbox, while several are picked to be activated together. */
export function PickRow({ row, picked, disabled, onPick }: PickRowProps) {
  const { name, where } = rowNames(row.eligibility);
  return (
    <li class="row" data-current={picked}>
      <label class="row-main pick">
        <input
          type="checkbox"
          data-row-button
          aria-label={text('several_pick_role', fullName(row.eligibility, row.mark))}
          {...{ disabled }}
          checked={picked}
          onChange={onPick}
        />
        <RoleNames name={name} marks={[where, row.mark]}>
          {row.highImpact && <span class="tag tag-impact">{text('role_highImpact')}</span>}
        </RoleNames>
      </label>
    </li>
  );
}

/** While several are picked: on to their form, or back. */
export function PickBar({ state, actions }: { state: PopupState; actions: PopupActions }) {
  const count = state.pickedRows.value.length;
  return (
    <div class="pick-bar">
      <button type="button" class="primary" disabled={count === 0} onClick={actions.openSeveral}>
        {text('several_next', count)}
      </button>
      <button type="button" onClick={actions.closeForm}>
        {text('several_stop')}
      </button>
    </div>
  );
}
