import { useRef } from 'preact/hooks';
import { text } from '../../../utils/i18n/text';
import { MOST_OTHER_TENANTS, type Registration } from '../../../utils/settings/registration';
import { CloudField } from './cloud-field';
import { type Control, type FieldsProps, problemAt } from './control';
import { isManagedTenant } from './is-managed-tenant';
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
          {text('options_clientId')}: <code>{clientId}</code>
        </>,
        ...(cloud !== 'global' ? [text(`options_cloud_${cloud}`)] : []),
      ],
    })),
};

function TenantRows({
  input: lines,
  problems,
  context,
  onChange,
}: FieldsProps<RegistrationInput[]>) {
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const change = (index: number, part: Partial<RegistrationInput>): void =>
    onChange(lines.map((line, other) => (other === index ? { ...line, ...part } : line)));

  function add(): void {
    onChange([...lines, { tenant: '', clientId: '', cloud: 'global' }]);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('li:last-child input')?.focus(),
    );
  }

  /** Whoever goes by keyboard goes on from the button below. */
  function remove(index: number): void {
    onChange(lines.filter((_, other) => other !== index));
    requestAnimationFrame(() => addButton.current?.focus());
  }

  const field = (index: number, name: RegistrationField) => ({
    id: fieldId(index, name),
    value: lines[index]![name],
    error: problemAt(problems, fieldId(index, name)),
    onChange: (value: string) => change(index, { [name]: value }),
  });
  const givesWay = (tenant: string): string | undefined =>
    isManagedTenant(tenant, context.managed)
      ? text('options_otherRegistrationsGivesWay')
      : undefined;

  return (
    <>
      <p class="sub">{text('options_otherRegistrationsSay')}</p>
      {lines.length > 0 && (
        <ul class="pairs tenant-lines" ref={list}>
          {lines.map((line, index) => (
            <li key={index}>
              <div class="pair">
                <TextField
                  label={text('options_tenant')}
                  help={givesWay(line.tenant)}
                  {...field(index, 'tenant')}
                />
                <TextField label={text('options_clientId')} {...field(index, 'clientId')} />
                <CloudField
                  id={fieldId(index, 'cloud')}
                  value={line.cloud}
                  onChange={(cloud) => change(index, { cloud })}
                />
                <button
                  type="button"
                  class="subtle"
                  aria-label={text('options_removeOf', line.tenant)}
                  onClick={() => remove(index)}
                >
                  {text('options_remove')}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {lines.length < MOST_OTHER_TENANTS && (
        <div>
          <button type="button" ref={addButton} onClick={add}>
            {text('options_otherRegistrationsAdd')}
          </button>
        </div>
      )}
    </>
  );
}
