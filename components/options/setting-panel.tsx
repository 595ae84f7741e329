import { text } from '../../utils/i18n/text';
import type { SettingName } from '../../utils/settings/definitions';
import { isFixed } from '../../utils/settings/fixed';
import type { FormContext } from './controls/control';
import { controlOf } from './controls/controls';
import { ManagedLines } from './managed-lines';
import type { SettingsForm } from './settings-form';

type SettingPanelProps = { name: SettingName; form: SettingsForm; context: FormContext };

/** One setting: what the organisation set, and what the person may set beside it. */
export function SettingPanel({ name, form, context }: SettingPanelProps) {
  const { managed } = context;
  const { Fields, inputOf, linesOf } = controlOf(name);
  const isManaged = name in managed;
  const fixed = isFixed(name, managed);
  // A list that is fixed shows its lines, and nothing to type.
  const isEditor = Fields && !(fixed && linesOf);
  if (!isManaged && !fixed && !isEditor) return null;
  const input = fixed && isManaged ? inputOf(managed[name]) : form.inputOf(name);
  return (
    <fieldset class="panel" disabled={fixed}>
      <legend>{text(`options_${name}`)}</legend>
      {(isManaged || fixed) && <p class="note note-calm">{text('options_managed')}</p>}
      {isManaged && linesOf && <ManagedLines lines={linesOf(managed[name])} />}
      {isEditor && (
        <Fields
          {...{ name, input, context }}
          problems={fixed ? [] : form.problemsOf(name)}
          onChange={(changed, field) => form.edit(name, changed, field)}
        />
      )}
    </fieldset>
  );
}
