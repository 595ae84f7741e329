import { useSignal } from '@preact/signals';
import { text } from '../../../utils/i18n/text';
import type { CloudName } from '../../../utils/pim/account';
import { adminConsentLink } from '../../../utils/set-up/register/admin-consent-link';
import { portalSteps } from '../../../utils/set-up/register/portal-steps';
import { registerScript } from '../../../utils/set-up/register/register-script';
import { type Registration, tenantName } from '../../../utils/settings/registration';
import { CloudField } from '../../options/controls/cloud-field';
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
  const chosenCloud = useSignal<CloudName | undefined>(undefined);
  const cloud = chosenCloud.value ?? registration?.cloud ?? 'global';
  const options = {
    ...{ redirectUri, cloud, severalTenants: false, names: true },
    clientId: ownClientId(registration),
  };
  const message = askMessage({
    redirectUri,
    how:
      means.value === 'portal'
        ? { steps: portalSteps(options) }
        : { script: registerScript(means.value, options), shell: means.value },
    permissions: permissionLines(true),
    consentLink: registration ? adminConsentLink(registration) : null,
  });
  const mail = mailLink(text('ask_subject'), message);
  return (
    <>
      <p>{text('ask_says')}</p>
      <MeansField means={means.value} onChange={(chosen) => (means.value = chosen)} />
      <CloudField
        id="ask-cloud"
        value={cloud}
        onChange={(chosen) => {
          chosenCloud.value = chosen;
        }}
      />
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

/** The application that is in this tenant already; one that lets any work account in may be elsewhere. */
const ownClientId = (registration: Registration | undefined): string | null =>
  registration && tenantName.safeParse(registration.tenant).success ? registration.clientId : null;
