import { Icon } from '../../shared/icon';
import { rowNames } from '../../shared/names';
import { RoleNames } from '../../shared/role-names';
import { RoleTag } from '../../shared/role-tag';
import { usePopup } from '../popup-context';
import { type StandingRow, standingSummary, standingWords } from './standing-rows';

/** So many stand open; more are shown on demand: they are there every day, and nothing is to be done. */
const MOST_OPEN = 2;

/** What holds without activation. */
export function StandingPart() {
  const rows = usePopup().state.standing.value;
  if (rows.length === 0) return null;
  const list = (
    <ul class="rows">
      {rows.map((row) => (
        <Standing key={row.key} row={row} />
      ))}
    </ul>
  );
  if (rows.length <= MOST_OPEN) return list;
  return (
    <details class="standing">
      <summary>
        <Icon name="chevron" size={16} class="standing-chevron" />
        <span class="names standing-summary">{standingSummary(rows)}</span>
        {rows.some(({ highImpact }) => highImpact) && <RoleTag kind="impact" />}
      </summary>
      {list}
    </details>
  );
}

function Standing({ row }: { row: StandingRow }) {
  const { clock } = usePopup();
  const { activation, accountTag, highImpact } = row;
  const { name, where } = rowNames(activation);
  return (
    <li class="row" data-state="standing">
      <div class="row-main">
        <span class="dot" />
        <RoleNames name={name} details={[where, accountTag]}>
          {highImpact && <RoleTag kind="impact" />}
          {standingWords(activation, clock.nowMs.peek())}
        </RoleNames>
      </div>
    </li>
  );
}
