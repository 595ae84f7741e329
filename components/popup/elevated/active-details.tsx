import { formatTime } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import { Lines } from '../../shared/lines';
import { activeName } from '../../shared/names';
import { outlook } from '../../shared/policy/outlook';
import { Protection } from '../../shared/policy/protection';
import type { Clock } from '../clock';
import type { RoleRow } from '../roles/role-rows';
import { effectWords } from './effect-words';
import type { ActiveRow } from './elevated-rows';
import { takenWords } from './taken-words';

type ActiveDetailsProps = {
  row: ActiveRow;
  /** The eligible role behind it, where it is listed. */
  role: RoleRow | undefined;
  clock: Clock;
  onRenew: (wanted: boolean) => void;
};

/** What was asked for, whether it works, what the role's policy asks, and the renewal. */
export function ActiveDetails({ row, role, clock, onRenew }: ActiveDetailsProps) {
  const { elevation } = row;
  const nowMs = clock.nowMs.peek();
  const taken = elevation && takenWords(elevation);
  const asks = role ? outlook(role.policy) : [];
  const nothing = role?.policy?.kind === 'known' && asks.length === 0;
  const highImpact = role?.highImpact;
  const renewal = row.renews ? text('renewNot') : text('renew_at', formatTime(row.endsAtMs, nowMs));
  return (
    <div class="form details">
      {taken && <p class="sub">{taken}</p>}
      {elevation?.elsewhere && <p class="sub">{text('details_elsewhere')}</p>}
      <Lines lines={effectWords(row)} />
      {role && (
        <div>
          <h3>{text('details_asks')}</h3>
          <Lines lines={nothing ? [text('outlook_nothing')] : asks} />
          {highImpact && <Protection eligibility={role.eligibility} policy={role.policy} />}
        </div>
      )}
      {highImpact && <p class="sub">{text('renew_never')}</p>}
      {role && !highImpact && !role.mayRenew && <p class="sub">{text('renew_unknown')}</p>}
      {row.mayRenew && (
        <div class="form-actions">
          <button
            type="button"
            aria-label={text('action_for', renewal, activeName(row))}
            onClick={() => onRenew(!row.renews)}
          >
            {renewal}
          </button>
        </div>
      )}
    </div>
  );
}
