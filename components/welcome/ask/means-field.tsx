import { text } from '../../../utils/i18n/text';

const all = ['powershell', 'azure', 'portal'] as const;
/** How the administrator will register the application. */
export type Means = (typeof all)[number];

type MeansFieldProps = { means: Means; onChange: (means: Means) => void };

/** What the message holds: a script, or how to do it by hand. */
export function MeansField({ means, onChange }: MeansFieldProps) {
  return (
    <fieldset class="field">
      <legend>{text('ask_means')}</legend>
      <div class="chips">
        {all.map((name) => (
          <label key={name} class="chip">
            <input
              type="radio"
              name="means"
              checked={name === means}
              onChange={() => onChange(name)}
            />
            <span>{text(name === 'portal' ? 'ask_byHand' : `welcome_shell_${name}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
