import { text } from '../../../utils/i18n/text';
import { registerScript } from '../../../utils/set-up/register/register-script';
import { CopyBox } from '../copy-box';
import { Permissions } from './permissions';
import { PortalSteps } from './portal-steps';
import { isClientIdWrong, type RegisterForm } from './register-form';
import { RegisterOptions } from './register-options';
import { scriptOptions } from './script-options';

type RegisterStepProps = {
  form: RegisterForm;
  redirectUri: string;
  /** Puts text on the clipboard; false when the browser refused. */
  onCopy: (value: string) => Promise<boolean>;
};

/** The administrator's script, ready to copy, and the same by hand for who has no shell. */
export function RegisterStep({ form, redirectUri, onCopy }: RegisterStepProps) {
  const chosen = form.value;
  return (
    <>
      <p>{text('welcome_step1Says')}</p>
      <RegisterOptions form={form} />
      {isClientIdWrong(chosen) ? (
        <p class="sub">{text('register_needsId')}</p>
      ) : (
        <>
          <CopyBox
            name={text('welcome_command')}
            value={registerScript(chosen.shell, scriptOptions(chosen, redirectUri))}
            onCopy={onCopy}
          />
          <details>
            <summary>{text('register_portal')}</summary>
            <PortalSteps chosen={chosen} redirectUri={redirectUri} onCopy={onCopy} />
          </details>
        </>
      )}
      <details>
        <summary>{text('welcome_permissions')}</summary>
        <Permissions names={chosen.names} />
      </details>
      <p class="sub">
        {text('label', text('welcome_redirect'))} <code>{redirectUri}</code>
      </p>
    </>
  );
}
