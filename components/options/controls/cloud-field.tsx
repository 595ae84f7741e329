import { text } from '../../../utils/i18n/text';
import type { CloudName } from '../../../utils/pim/account';

const cloudNames: CloudName[] = ['global', 'usgov', 'dod', 'china'];

type CloudFieldProps = { id: string; value: CloudName; onChange: (cloud: CloudName) => void };

/** Which of Microsoft's clouds a tenant is in. */
export function CloudField({ id, value, onChange }: CloudFieldProps) {
  return (
    <div class="field">
      <label for={id}>{text('options_cloud')}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as CloudName)}
      >
        {cloudNames.map((name) => (
          <option key={name} value={name}>
            {text(`options_cloud_${name}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
