import type { ComponentChildren } from 'preact';
import { formatDuration } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import type { ActivationInput } from '../../../utils/pim/elevation/elevation';
import { Icon } from '../../shared/icon';
import { fullName, rowNames } from '../../shared/names';
import { RoleNames } from '../../shared/role-names';
import type { RoleRow as Row } from './role-rows';

type RoleRowProps = {
  row: Row;
  /** What a click on the button sends; undefined: it opens the form. */
  sends: ActivationInput | undefined;
  /** The filter's first match, on which Enter acts. */
  current: boolean;
  onPress: () => void;
  onToggle: () => void;
  /** Shift-clicked: the first of several to be activated together. */
  onPick: () => void;
  /** The form, when it is open. */
  children?: ComponentChildren;
};

/** One eligible role: its name opens the form, its button activates or opens the form. */
export function RoleRow({ row, sends, current, children, ...on }: RoleRowProps) {
  const { name, where } = rowNames(row.eligibility);
  const approval = row.policy?.kind === 'known' && row.policy.needs.approval !== null;
  const open = Boolean(children);
  const { highImpact, mark } = row;
  const tagged = highImpact || approval || (sends && !open);
  return (
    <li class="row" data-open={open} data-current={current}>
      <div class="row-main">
        <button
          type="button"
          class="row-toggle"
          aria-expanded={open}
          onClick={(event) => (event.shiftKey ? on.onPick() : on.onToggle())}
        >
          <Icon name="chevron" />
          <RoleNames name={name} marks={[where, mark]}>
            {tagged && (
              <>
                {highImpact && <span class="tag tag-impact">{text('role_highImpact')}</span>}
                {approval && <span class="tag">{text('role_approval')}</span>}
                {sends && !open && <InputLine input={sends} />}
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
              fullName(row.eligibility, mark),
            )}
            onClick={on.onPress}
          >
            {text(approval ? 'request' : 'activate')}
          </button>
        )}
      </div>
      {children}
    </li>
  );
}

/** Exactly what one click sends: how long, and the reason. */
export function InputLine({ input }: { input: ActivationInput }) {
  const duration = formatDuration(input.durationMs, 'short');
  const reason = input.justification.trim();
  return <>{reason ? text('ask_line', duration, reason) : text('ask_lineNoReason', duration)}</>;
}
