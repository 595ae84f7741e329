import { text } from '../../../utils/i18n/text';
import { letsAnyIn, type Registration } from '../../../utils/settings/registration';

/** What a registration is, to be looked at before it counts. */
export function RegistrationWords({ tenant, clientId, cloud }: Registration) {
  return (
    <dl class="registration">
      <dt>{text('options_tenant')}</dt>
      <dd>{letsAnyIn({ tenant }) ? text('setUp_anyTenant') : <code>{tenant}</code>}</dd>
      <dt>{text('options_clientId')}</dt>
      <dd>
        <code>{clientId}</code>
      </dd>
      <dt>{text('options_cloud')}</dt>
      <dd>{text(`options_cloud_${cloud}`)}</dd>
    </dl>
  );
}
