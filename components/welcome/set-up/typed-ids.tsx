import { useSignal } from '@preact/signals';
import { text } from '../../../utils/i18n/text';
import type { Registration } from '../../../utils/settings/registration';
import { CloudField } from '../../options/controls/cloud-field';
import { readRegistration } from '../../options/controls/registration-problems';
import { TextField } from '../../options/controls/text-field';

/** For who has the two ids and no set-up text, from the portal. */
export function TypedIds({ onUse }: { onUse: (registration: Registration) => void }) {
  const typed = useSignal<Registration>({ clientId: '', tenant: '', cloud: 'global' });
  /** What is wrong is said once somebody wants to use it. */
  const isTried = useSignal(false);
  const read = readRegistration(typed.value);
  const change = (changed: Partial<Registration>): void => {
    typed.value = { ...typed.value, ...changed };
  };
  const isWrong = (field: 'clientId' | 'tenant'): boolean =>
    isTried.value && (read.ok ? !read.registration : read.wrong.includes(field));

  function use(): void {
    isTried.value = true;
    if (read.ok && read.registration) {
      onUse(read.registration);
      return;
    }
    const field = read.ok || read.wrong.includes('clientId') ? 'typed-client' : 'typed-tenant';
    document.getElementById(field)?.focus();
  }
  return (
    <details>
      <summary>{text('setUp_typeIds')}</summary>
      <div class="typed-ids">
        <TextField
          id="typed-client"
          label={text('options_clientId')}
          help={text('options_clientIdHelp')}
          value={typed.value.clientId}
          error={isWrong('clientId') ? text('options_clientIdWrong') : undefined}
          onChange={(clientId) => change({ clientId })}
        />
        <TextField
          id="typed-tenant"
          label={text('options_tenant')}
          value={typed.value.tenant}
          error={isWrong('tenant') ? text('options_tenantWrong') : undefined}
          onChange={(tenant) => change({ tenant })}
        />
        <CloudField
          id="typed-cloud"
          value={typed.value.cloud}
          onChange={(cloud) => change({ cloud })}
        />
        <button type="button" onClick={use}>
          {text('setUp_useIds')}
        </button>
      </div>
    </details>
  );
}
