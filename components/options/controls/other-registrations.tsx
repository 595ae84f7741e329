import { text } from '../../../utils/i18n/text';
import { MOST_OTHER_TENANTS, type Registration } from '../../../utils/settings/registration';
import { CheckResult } from './check-result';
import { CloudField } from './cloud-field';
import { type Control, type FieldsProps, problemAt } from './control';
import { isManagedTenant } from './is-managed-tenant';
import { LineRows } from './line-rows';
import type { RegistrationField, RegistrationInput } from './registration-problems';
import { otherRegistrationsOf, tenantProblems } from './tenant-lines';
import { TextField } from './text-field';

const fieldId = (index: number, field: RegistrationField | 'cloud'): string =>
  `other-${index}-${field}`;

/** Applications of further tenants: a line for each. */
export const otherRegistrations: Control<Registration[], RegistrationInput[]> = {
  inputOf: (value) => value,
  read: (input, { first }) => ({
    value: otherRegistrationsOf(input),
    problems: tenantProblems(input, first.tenant).map(({ index, field, says }) => ({
      field: fieldId(index, field),
      says,
    })),
  }),
  Fields: TenantRows,
  linesOf: (value) =>
    value.map(({ tenant, clientId, cloud }) => ({
      name: tenant,
      details: [
        <>
          {text('label', text('options_clientId'))} <code>{clientId}</code>
        </>,
        ...(cloud !== 'global' ? [text(`options_cloud_${cloud}`)] : []),
      ],
    })),
};

function TenantRows({ input, problems, context, onChange }: FieldsProps<RegistrationInput[]>) {
  const givesWay = (tenant: string): string | undefined =>
    isManagedTenant(tenant, context.managed)
      ? text('options_otherRegistrationsGivesWay')
      : undefined;
  return (
    <LineRows
      class="tenant-lines"
      says={text('options_otherRegistrationsSay')}
      add={text('options_otherRegistrationsAdd')}
      lines={input}
      blank={{ tenant: '', clientId: '', cloud: 'global' }}
      most={MOST_OTHER_TENANTS}
      nameOf={({ tenant }) => tenant}
      onChange={onChange}
      draw={(line, index, change) => {
        const field = (name: RegistrationField) => ({
          id: fieldId(index, name),
          value: line[name],
          error: problemAt(problems, fieldId(index, name)),
          onChange: (value: string) => change({ [name]: value }),
        });
        return (
          <>
            <TextField
              label={text('options_tenant')}
              help={givesWay(line.tenant)}
              {...field('tenant')}
            />
            <TextField label={text('options_clientId')} {...field('clientId')} />
            <CloudField
              id={fieldId(index, 'cloud')}
              value={line.cloud}
              onChange={(cloud) => change({ cloud })}
            />
            <CheckResult registration={line} context={context} />
          </>
        );
      }}
    />
  );
}
