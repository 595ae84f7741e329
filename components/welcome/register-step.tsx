import { useSignal } from '@preact/signals';
import { text } from '../../utils/i18n/text';
import { type RegisterOptions, registerCommand, type Shell } from './register-command';

type RegisterStepProps = RegisterOptions & {
  /** Permissions to read names with: they are asked for unless the administrator takes the tick off. */
  nameScopes: readonly string[];
  /** Puts text on the clipboard; false when the browser refused. */
  onCopy: (value: string) => Promise<boolean>;
};

const shells: Shell[] = ['powershell', 'azure'];

/** The administrator's command, ready to copy. */
export function RegisterStep({ onCopy, nameScopes, ...options }: RegisterStepProps) {
  const shell = useSignal<Shell>('powershell');
  const copied = useSignal<boolean | undefined>(undefined);
  const withNames = useSignal(true);
  const graphScopes = [...options.graphScopes, ...(withNames.value ? nameScopes : [])];
  const command = registerCommand(shell.value, { ...options, graphScopes });
  return (
    <>
      <p>{text('welcome_step1Says')}</p>
      <fieldset class="field">
        <legend>{text('welcome_shell')}</legend>
        <div class="chips">
          {shells.map((name) => (
            <label key={name} class="chip">
              <input
                type="radio"
                name="shell"
                checked={name === shell.value}
                onChange={() => {
                  shell.value = name;
                  copied.value = undefined;
                }}
              />
              <span>{text(`welcome_shell_${name}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          checked={withNames.value}
          aria-describedby="names-why"
          onChange={(event) => {
            withNames.value = event.currentTarget.checked;
            copied.value = undefined;
          }}
        />
        {text('welcome_names')}
      </label>
      <p id="names-why" class="sub">
        {text('welcome_namesWhy')}
      </p>
      <textarea
        class="command"
        readOnly
        spellcheck={false}
        rows={command.split('\n').length}
        aria-label={text('welcome_command')}
        value={command}
      />
      <div class="page-save">
        <button
          type="button"
          onClick={async () => {
            copied.value = await onCopy(command);
          }}
        >
          {text('welcome_copy')}
        </button>
        <p role="status" class="outcome">
          {copied.value !== undefined &&
            text(copied.value ? 'welcome_copied' : 'welcome_copyFailed')}
        </p>
      </div>
      <details>
        <summary>{text('welcome_permissions')}</summary>
        <ul class="scopes">
          {[...graphScopes, 'Azure Service Management: user_impersonation'].map((name) => (
            <li key={name}>
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </details>
      <p class="sub">
        {text('label', text('welcome_redirect'))} <code>{options.redirectUri}</code>
      </p>
    </>
  );
}
