import type * as z from 'zod/mini';
import { type TextKey, text } from '../../../utils/i18n/text';
import { definitions, type SettingName } from '../../../utils/settings/definitions';
import type { Control, FieldsProps } from './control';

/** One of the values of an enum, as plain radio buttons. */
export const choice: Control<string> = {
  inputOf: (value) => value,
  read: (value) => ({ value, problems: [] }),
  Fields: ChoiceFields,
};

/** Yes or no, as a check box. */
export const check: Control<boolean> = {
  inputOf: (value) => value,
  read: (value) => ({ value, problems: [] }),
  Fields: ({ name, input, onChange }) => (
    <Box
      {...{ name, value: true as const }}
      type="checkbox"
      checked={input}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  ),
};

function ChoiceFields({ name, input, onChange }: FieldsProps<string>) {
  const { options } = definitions[name].schema as unknown as z.ZodMiniEnum;
  return options.map((value) => (
    <Box
      key={value}
      {...{ name, value: String(value) }}
      type="radio"
      checked={value === input}
      onChange={() => onChange(String(value))}
    />
  ));
}

type BoxProps = {
  name: SettingName;
  value: string | true;
  type: 'radio' | 'checkbox';
  checked: boolean;
  onChange: (event: { currentTarget: HTMLInputElement }) => void;
};

/** A box to tick, with its words and help. A test holds that every value has its words. */
function Box({ name, value, type, checked, onChange }: BoxProps) {
  const key = `options_${name}_${value}`;
  const explained: unknown[] = definitions[name].explained ?? [];
  const helpId = explained.includes(value) ? `${name}-${value}-help` : undefined;
  return (
    <div class="choice">
      <label>
        <input {...{ type, name, checked, onChange }} aria-describedby={helpId} />
        {text(key as TextKey)}
      </label>
      {helpId && (
        <p id={helpId} class="sub choice-help">
          {text(`${key}Help` as TextKey)}
        </p>
      )}
    </div>
  );
}
