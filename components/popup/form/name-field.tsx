import { useSignal } from '@preact/signals';
import { text } from '../../../utils/i18n/text';
import type { Scope } from '../../../utils/pim/eligibility';
import { usePopup } from '../popup-context';

/** One's own name for a group or scope that Microsoft shows by its id only. Kept when it is left. */
export function NameField({ id, scope }: { id: string; scope: Scope }) {
  const { actions } = usePopup();
  const name = useSignal(scope.name);
  return (
    <div class="field">
      <label for={`${id}-name`}>{text('form_ownName')}</label>
      <input
        id={`${id}-name`}
        value={name.value}
        maxLength={100}
        autocomplete="off"
        aria-describedby={`${id}-name-why`}
        onInput={(event) => {
          name.value = event.currentTarget.value;
        }}
        onChange={() => actions.nameScope(scope.id, name.value.trim())}
      />
      <p id={`${id}-name-why`} class="sub">
        {text('form_ownName_why')}
      </p>
    </div>
  );
}
