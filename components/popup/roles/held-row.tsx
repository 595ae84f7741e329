import { rowNames } from '../../shared/names';
import { RoleNames } from '../../shared/role-names';
import { RoleTag } from '../../shared/role-tag';
import { usePopup } from '../popup-context';
import { heldWords } from './held-words';
import type { RoleRow } from './role-rows';

/** An eligible role that its person holds anyway: it says so, and there is nothing to press. */
export function HeldRow({ row }: { row: RoleRow }) {
  const { clock } = usePopup();
  const { name, where } = rowNames(row.eligibility);
  return (
    <li class="row" data-state="standing">
      {/* The arrows must get past it. */}
      <div class="row-main row-held" data-row-button tabIndex={-1}>
        <RoleNames name={name} details={[where, row.accountTag]}>
          {row.highImpact && <RoleTag kind="impact" />}
          {row.held && heldWords(row.held, clock.nowMs.peek())}
        </RoleNames>
      </div>
    </li>
  );
}
