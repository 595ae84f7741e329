import { text } from '../../../utils/i18n/text';
import type { Registration } from '../../../utils/settings/registration';
import { CheckResult } from './check-result';
import { CloudField } from './cloud-field';
import { type Control, type FieldsProps, problemAt } from './control';
import { isManagedTenant } from './is-managed-tenant';
import { type RegistrationInput, readRegistration } from './registration-problems';
import { TextField } from './text-field';

const wrongTexts = { clientId: 'options_clientIdWrong', tenant: 'options_tenantWrong' } as const;

/** Which application Uplift signs in with, and where. */
export const registration: Control<Registration | null, RegistrationInput> = {
  inputOf: (value) => value ?? { clientId: '', tenant: '', cloud: 'global' },
  read(input) {
    const read = readRegistration(input);
    if (read.ok) return { value: read.registration, problems: [] };
    const problems = read.wrong.map((field) => ({ field, says: text(wrongTexts[field]) }));
    return { value: null, problems };
  },
  Fields: RegistrationFields,
};

function RegistrationFields({
  input,
  problems,
  context,
  onChange,
}: FieldsProps<RegistrationInput>) {
  const { managed, isBuiltIn, welcomeUrl } = context;
  const givesWay = isManagedTenant(input.tenant, managed);
  return (
    <>
      <p class="sub">
        {text('options_registrationSays')} <a href={welcomeUrl}>{text('options_setUpLink')}</a>
      </p>
      {isBuiltIn && <p class="note note-calm">{text('options_preset')}</p>}
      <TextField
        id="clientId"
        label={text('options_clientId')}
        help={text('options_clientIdHelp')}
        value={input.clientId}
        error={problemAt(problems, 'clientId')}
        onChange={(clientId) => onChange({ ...input, clientId }, 'clientId')}
      />
      <TextField
        id="tenant"
        label={text('options_tenant')}
        help={text(givesWay ? 'options_otherRegistrationsGivesWay' : 'options_tenantHelp')}
        value={input.tenant}
        error={problemAt(problems, 'tenant')}
        onChange={(tenant) => onChange({ ...input, tenant }, 'tenant')}
      />
      <CloudField
        id="cloud"
        value={input.cloud}
        onChange={(cloud) => onChange({ ...input, cloud }, 'cloud')}
      />
      <CheckResult registration={input} context={context} />
    </>
  );
}
