import { text } from '../../utils/i18n/text';
import { CloudField } from './cloud-field';
import type { RegistrationField, RegistrationInput } from './registration-problems';
import { TextField } from './text-field';

/** Who has set an application: the organization's counts, the build's gives way. */
export type Preset = 'organization' | 'build' | null;

type RegistrationFieldsProps = {
  value: RegistrationInput;
  wrong: RegistrationField[];
  /** Who has set an application already. */
  preset: Preset;
  /** Whether the organisation set an application for a tenant: this one does not count for it. */
  isManaged: (tenant: string) => boolean;
  welcomeUrl: string;
  onChange: (change: Partial<RegistrationInput>) => void;
};

const presetTexts = {
  organization: 'options_managedRegistration',
  build: 'options_preset',
} as const;

/** Which application Uplift signs in with, and where. */
export function RegistrationFields(props: RegistrationFieldsProps) {
  const { value, wrong, preset, isManaged, welcomeUrl, onChange } = props;
  return (
    <fieldset class="panel">
      <legend>{text('options_registration')}</legend>
      <p class="sub">
        {text('options_registrationSays')} <a href={welcomeUrl}>{text('options_setUpLink')}</a>
      </p>
      {preset && <p class="note note-calm">{text(presetTexts[preset])}</p>}
      <TextField
        id="clientId"
        label={text('options_clientId')}
        help={text('options_clientIdHelp')}
        value={value.clientId}
        error={wrong.includes('clientId') ? text('options_clientIdWrong') : undefined}
        onChange={(clientId) => onChange({ clientId })}
      />
      <TextField
        id="tenant"
        label={text('options_tenant')}
        help={text(isManaged(value.tenant) ? 'options_othersGivesWay' : 'options_tenantHelp')}
        value={value.tenant}
        error={wrong.includes('tenant') ? text('options_tenantWrong') : undefined}
        onChange={(tenant) => onChange({ tenant })}
      />
      <CloudField id="cloud" value={value.cloud} onChange={(cloud) => onChange({ cloud })} />
    </fieldset>
  );
}
