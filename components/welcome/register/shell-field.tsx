import { text } from '../../../utils/i18n/text';
import type { Shell } from './register-form';

const shells: Shell[] = ['powershell', 'azure'];

type ShellFieldProps = { shell: Shell; onChange: (shell: Shell) => void };

/** Which shell the script is for. */
export function ShellField({ shell, onChange }: ShellFieldProps) {
  return (
    <fieldset class="field">
      <legend>{text('welcome_shell')}</legend>
      <div class="chips">
        {shells.map((name) => (
          <label key={name} class="chip">
            <input
              type="radio"
              name="shell"
              checked={name === shell}
              onChange={() => onChange(name)}
            />
            <span>{text(`welcome_shell_${name}`)}</span>
          </label>
        ))}
      </div>
      <p class="sub" role="status">
        {text(`welcome_shellSays_${shell}`)}
      </p>
    </fieldset>
  );
}
