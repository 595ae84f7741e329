import { plural } from '../../../utils/i18n/plural';
import { text } from '../../../utils/i18n/text';
import type { Eligibility } from '../../../utils/pim/eligibility';
import type { Policy } from '../../../utils/pim/policy';
import { Lines } from '../lines';
import { lacks } from './lacks';
import { roleSettingsUrl } from './role-settings-url';

type ProtectionProps = { eligibility: Eligibility; policy: Policy | undefined };

/** What a high-impact role lacks of good practice, and where an administrator can mend it. */
export function Protection({ eligibility, policy }: ProtectionProps) {
  if (policy?.kind !== 'known') return null;
  const missing = lacks(policy);
  if (missing.length === 0) return <Lines lines={[text('protection_good')]} />;
  return (
    <details class="protection">
      <summary>{plural('protection_lacks', missing.length)}</summary>
      <Lines lines={missing} />
      <a href={roleSettingsUrl(eligibility)} target="_blank" rel="noreferrer">
        {text('protection_settings')}
      </a>
    </details>
  );
}
