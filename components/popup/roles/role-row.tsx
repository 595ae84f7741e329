import { text } from '../../../utils/i18n/text';
import { Icon } from '../../shared/icon';
import { InputLine } from '../../shared/input-line';
import { fullName, rowNames } from '../../shared/names';
import { needsApproval } from '../../shared/policy/needs-approval';
import { RoleNames } from '../../shared/role-names';
import { RoleTag } from '../../shared/role-tag';
import { RoleForm } from '../form/lazy-forms';
import { usePopup } from '../popup-context';
import { eligibleUntil } from './eligible-until';
import { heldWords } from './held-words';
import { isNotSent, type RoleRow as Row } from './role-rows';

type RoleRowProps = {
  row: Row;
  /** The filter's first match, on which Enter acts. */
  current: boolean;
};

/** One eligible role: its name opens the form, its button activates or opens the form. */
export function RoleRow({ row, current }: RoleRowProps) {
  const { state, actions, clock } = usePopup();
  const { key, highImpact, accountTag, held } = row;
  const nowMs = clock.nowMs.peek();
  const { name, where } = rowNames(row.eligibility);
  const approval = needsApproval(row.policy);
  const open = state.isOpen(key, 'roles');
  const sends = open ? undefined : state.clickSends(row);
  const tagged = highImpact || approval || sends;
  return (
    <li class="row" data-open={open} data-current={current}>
      <div class="row-main">
        <button
          type="button"
          class="row-toggle"
          aria-expanded={open}
          // Shift-clicked: the first of several to be activated together.
          onClick={(event) =>
            event.shiftKey ? actions.pick(row) : actions.toggleForm(key, 'roles')
          }
        >
          <Icon name="chevron" size={16} class="row-chevron" />
          <RoleNames
            name={name}
            details={[
              where,
              accountTag,
              isNotSent(row) ? text('row_notSent') : undefined,
              eligibleUntil(row, nowMs),
              held && heldWords(held, nowMs),
            ]}
          >
            {tagged && (
              <>
                {highImpact && <RoleTag kind="impact" />}
                {approval && <RoleTag kind="approval" />}
                {sends && <InputLine input={sends} />}
              </>
            )}
          </RoleNames>
        </button>
        {!open && (
          <button
            type="button"
            data-row-button
            aria-label={text(
              approval ? 'request_role' : 'activate_role',
              fullName(row.eligibility, accountTag),
            )}
            onClick={() => actions.press(row, 'roles')}
          >
            {text(approval ? 'request' : 'activate')}
          </button>
        )}
      </div>
      {open && <RoleForm place="roles" row={row} />}
    </li>
  );
}
