import { text } from '../../utils/i18n/text';
import type { PathProps } from './path-props';
import { FirstStep, PathPasteStep, PathSignInStep } from './path-steps';
import { RegisterStep } from './register/register-step';

/** Register the application, paste what came of it, sign in. */
export function AdministratorPath(props: PathProps) {
  const { form, redirectUri, actions } = props;
  return (
    <ol class="steps">
      <FirstStep
        {...props}
        head={text('welcome_step1')}
        summary={text('register_again')}
        isOpen={form.value.isThere}
      >
        <RegisterStep form={form} redirectUri={redirectUri} onCopy={actions.onCopy} />
      </FirstStep>
      <PathPasteStep {...props} head={text('welcome_step2')} label={text('setUp_pasteScript')} />
      <PathSignInStep {...props} />
    </ol>
  );
}
