import { text } from '../../utils/i18n/text';
import type { Registration } from '../../utils/settings/registration';

/** The applications that the organisation set: to look at, not to change. */
export function ManagedRegistrations({ all }: { all: Registration[] }) {
  if (all.length === 0) return null;
  return (
    <fieldset class="panel">
      <legend>{text('options_othersManaged')}</legend>
      <ul class="pairs">
        {all.map(({ tenant, clientId, cloud }) => (
          <li key={tenant}>
            <bdi class="name">{tenant}</bdi>
            <p class="sub">
              {text('options_clientId')}: <code>{clientId}</code>
            </p>
            {cloud !== 'global' && <p class="sub">{text(`options_cloud_${cloud}`)}</p>}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
