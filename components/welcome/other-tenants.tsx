import { useSignal } from '@preact/signals';
import { text } from '../../utils/i18n/text';
import { adminConsentLink } from '../../utils/set-up/register/admin-consent-link';
import { type Registration, tenantName } from '../../utils/settings/registration';
import { setUpText } from '../../utils/settings/set-up-text';
import { TextField } from '../options/controls/text-field';
import { CopyBox } from './copy-box';

type OtherTenantsProps = {
  /** The application that is to be let into another tenant. */
  registration: Registration;
  onCopy: (value: string) => Promise<boolean>;
};

/** The link by which an administrator of another tenant lets the application in, and its set-up text. */
export function OtherTenants({ registration, onCopy }: OtherTenantsProps) {
  const typed = useSignal('');
  const tenant = typed.value.trim();
  const isTenant = tenantName.safeParse(tenant).success;
  const other = { ...registration, tenant };
  return (
    <details class="panel step folded">
      <summary>{text('others_head')}</summary>
      <p>{text('others_says')}</p>
      <TextField
        id="other-tenant"
        label={text('options_tenant')}
        help={text('others_tenantHelp')}
        value={typed.value}
        error={tenant === '' || isTenant ? undefined : text('options_tenantWrong')}
        onChange={(value) => {
          typed.value = value;
        }}
      />
      {isTenant && (
        <>
          <CopyBox
            name={text('others_link')}
            value={adminConsentLink(other)}
            label={text('others_copyLink')}
            onCopy={onCopy}
          />
          <p class="sub">{text('setUp_consentEnds')}</p>
          <p>{text('others_then')}</p>
          <CopyBox
            name={text('setUp_text')}
            value={setUpText([other])}
            label={text('others_copyText')}
            onCopy={onCopy}
          />
        </>
      )}
    </details>
  );
}
