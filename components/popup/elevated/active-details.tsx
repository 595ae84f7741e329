import { formatTime } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import { Lines } from '../../shared/lines';
import { activeName } from '../../shared/names';
import { outlook } from '../../shared/policy/outlook';
import { Protection } from '../../shared/policy/protection';
import { usePopup } from '../popup-context';
import type { ActiveRow } from './active-rows';
import { effectWords } from './effect-words';
import { takenWords } from './taken-words';

/** What was asked for, whether it works, what the role's policy asks, and the renewal. */
export function ActiveDetails({ row }: { row: ActiveRow }) {
  const { state, actions, clock } = usePopup();
  const { elevation } = row;
  // The eligible role behind it, where it is listed.
  const role = state.row(row.key);
  const nowMs = clock.nowMs.peek();
  const taken = elevation && takenWords(elevation);
  const requirements = role ? outlook(role.policy) : [];
  const asksNothing = role?.policy?.kind === 'known' && requirements.length === 0;
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
          <Lines lines={asksNothing ? [text('outlook_nothing')] : requirements} />
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
            onClick={() => actions.renew(row.key, !row.renews)}
          >
            {renewal}
          </button>
        </div>
      )}
    </div>
  );
}
