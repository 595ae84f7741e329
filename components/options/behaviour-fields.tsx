import { text } from '../../utils/i18n/text';
import type { Settings } from '../../utils/settings/shape';
import { Choice } from './choice';

type Behaviour = Pick<Settings, 'oneClick' | 'hint' | 'autoReload'>;
type BehaviourFieldsProps = { value: Behaviour; onChange: (change: Partial<Behaviour>) => void };

/** How Uplift behaves: one click, the hint on pages, reloading. */
export function BehaviourFields({ value, onChange }: BehaviourFieldsProps) {
  return (
    <>
      <Choice
        name="oneClick"
        legend={text('options_oneClick')}
        value={value.oneClick}
        choices={[
          {
            value: 'standard',
            label: text('options_oneClick_standard'),
            help: text('options_oneClick_standardHelp'),
          },
          { value: 'never', label: text('options_oneClick_never') },
        ]}
        onChange={(oneClick) => onChange({ oneClick })}
      />
      <Choice
        name="hint"
        legend={text('options_hint')}
        value={value.hint}
        choices={[
          { value: 'needed', label: text('options_hint_needed') },
          { value: 'refused', label: text('options_hint_refused') },
          {
            value: 'discreet',
            label: text('options_hint_discreet'),
            help: text('options_hint_discreetHelp'),
          },
          { value: 'never', label: text('options_hint_never') },
        ]}
        onChange={(hint) => onChange({ hint })}
      />
      <fieldset class="panel">
        <legend>{text('options_reload')}</legend>
        <div class="choice">
          <label>
            <input
              type="checkbox"
              checked={value.autoReload}
              aria-describedby="reload-help"
              onChange={(event) => onChange({ autoReload: event.currentTarget.checked })}
            />
            {text('options_autoReload')}
          </label>
          <p id="reload-help" class="sub">
            {text('options_autoReloadHelp')}
          </p>
        </div>
      </fieldset>
    </>
  );
}
