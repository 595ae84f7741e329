import { useSignal } from '@preact/signals';
import { scopeName } from '../../../utils/i18n/assignment-names';
import { text } from '../../../utils/i18n/text';
import type { NarrowerScope } from '../../../utils/pim/narrower-scope';
import { usePopup } from '../popup-context';
import type { RoleRow } from '../roles/role-rows';
import { WhereChoices } from './where-choices';

type WhereFieldProps = {
  /** Of the form. */
  id: string;
  row: RoleRow;
  /** Undefined: the eligible scope itself. */
  value: NarrowerScope | undefined;
  onChange: (scope: NarrowerScope | undefined) => void;
};

/** Where an Azure role is activated: for all of its scope, or for something in it. */
export function WhereField({ id, row, value, onChange }: WhereFieldProps) {
  const { state } = usePopup();
  /** The form was opened for this: what lies below the scope has the focus, and is not what was typed. */
  const isWanted = state.openForm.value?.where === true;
  const open = useSignal(isWanted);
  const chosen = value?.name ?? text('form_where_all', scopeName(row.eligibility.scope));
  return (
    <fieldset class="field where">
      <legend>{text('form_where')}</legend>
      <div class="where-chosen">
        <bdi>{chosen}</bdi>
        <button
          id={`${id}-where`}
          type="button"
          aria-expanded={open.value}
          aria-label={text('action_for', text('form_where_change'), chosen)}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          {text('form_where_change')}
        </button>
      </div>
      {open.value && (
        <WhereChoices
          row={row}
          focused={isWanted}
          onChoose={(scope) => {
            onChange(scope);
            open.value = false;
            document.getElementById(`${id}-where`)?.focus();
          }}
        />
      )}
    </fieldset>
  );
}
