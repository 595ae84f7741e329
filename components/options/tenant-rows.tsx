import { useRef } from 'preact/hooks';
import { text } from '../../utils/i18n/text';
import { MOST_OTHER_TENANTS } from '../../utils/settings/registration';
import { CloudField } from './cloud-field';
import type { RegistrationInput } from './registration-problems';
import type { TenantProblem } from './tenant-lines';
import { TextField } from './text-field';

type TenantRowsProps = {
  lines: RegistrationInput[];
  problems: TenantProblem[];
  /** The organisation set the application: no line counts. */
  isUnused: boolean;
  /** Whether the organisation set an application for a tenant: a line for it does not count. */
  isManaged: (tenant: string) => boolean;
  onChange: (lines: RegistrationInput[]) => void;
};

/** Applications of further tenants: a line for each. */
export function TenantRows({ lines, problems, isUnused, isManaged, onChange }: TenantRowsProps) {
  const panel = useRef<HTMLFieldSetElement>(null);
  const change = (at: number, part: Partial<RegistrationInput>): void =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const focusOn = (selector: string): void => {
    requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>(selector)?.focus());
  };

  function add(): void {
    onChange([...lines, { tenant: '', clientId: '', cloud: 'global' }]);
    focusOn('li:last-child input');
  }

  /** Whoever goes by keyboard goes on from the button below. */
  function remove(at: number): void {
    onChange(lines.filter((_, index) => index !== at));
    focusOn('.add');
  }

  const field = (at: number, name: TenantProblem['field']) => ({
    id: `other-${at}-${name}`,
    value: lines[at]![name],
    error: problems.find((one) => one.at === at && one.field === name)?.says,
    onChange: (value: string) => change(at, { [name]: value }),
  });

  return (
    <fieldset class="panel" ref={panel}>
      <legend>{text('options_others')}</legend>
      <p class="sub">{text('options_othersSay')}</p>
      {isUnused && <p class="note note-calm">{text('options_othersNotUsed')}</p>}
      {lines.length > 0 && (
        <ul class="pairs tenant-lines">
          {lines.map((line, at) => (
            <li key={at}>
              <div class="pair">
                <TextField
                  label={text('options_tenant')}
                  help={isManaged(line.tenant) ? text('options_othersGivesWay') : undefined}
                  {...field(at, 'tenant')}
                />
                <TextField label={text('options_clientId')} {...field(at, 'clientId')} />
                <CloudField
                  id={`other-${at}-cloud`}
                  value={line.cloud}
                  onChange={(cloud) => change(at, { cloud })}
                />
                <button
                  type="button"
                  class="subtle"
                  aria-label={text('options_removeOf', line.tenant)}
                  onClick={() => remove(at)}
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
          <button type="button" class="add" onClick={add}>
            {text('options_othersAdd')}
          </button>
        </div>
      )}
    </fieldset>
  );
}
