import { useSignal } from '@preact/signals';
import { text } from '../../../utils/i18n/text';
import { adminConsentLink } from '../../../utils/set-up/register/admin-consent-link';
import { registerScript } from '../../../utils/set-up/register/register-script';
import type { Registration } from '../../../utils/settings/registration';
import { CopyBox } from '../copy-box';
import { permissionLines } from '../register/permission-lines';
import { askMessage } from './ask-message';
import { mailLink } from './mail-link';
import { type Means, MeansField } from './means-field';

type AskStepProps = {
  redirectUri: string;
  /** An application that is there, and may only lack consent. */
  registration: Registration | undefined;
  onCopy: (value: string) => Promise<boolean>;
};

/** The message to an administrator, ready to send. */
export function AskStep({ redirectUri, registration, onCopy }: AskStepProps) {
  const means = useSignal<Means>('powershell');
  const cloud = registration?.cloud ?? 'global';
  const options = { redirectUri, cloud, severalTenants: false, names: true, clientId: null };
  const message = askMessage({
    redirectUri,
    script: means.value === 'portal' ? null : registerScript(means.value, options),
    permissions: permissionLines(true),
    consentLink: registration ? adminConsentLink(registration) : null,
  });
  const mail = mailLink(text('ask_subject'), message);
  return (
    <>
      <p>{text('ask_says')}</p>
      <MeansField means={means.value} onChange={(chosen) => (means.value = chosen)} />
      <CopyBox
        name={text('ask_message')}
        value={message}
        label={text('ask_copy')}
        isProse
        onCopy={onCopy}
      />
      <p>
        <a href={mail.href} onClick={() => void (mail.isWhole || onCopy(message))}>
          {text('ask_mail')}
        </a>
      </p>
      {!mail.isWhole && <p class="sub">{text('ask_mailLong')}</p>}
    </>
  );
}
