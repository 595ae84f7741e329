import { text } from '../../utils/i18n/text';
import type { PimError } from '../../utils/pim/error';
import type { Item } from '../../utils/pim/item';
import type { Policy } from '../../utils/pim/policy';
import { ErrorNote } from '../error-note';
import { type ItemAction, itemWords } from '../model/item-words';
import { fullName, rowNames } from '../model/names';
import type { Clock } from './clock';
import { RoleNames } from './role-names';

type ItemRowProps = {
  item: Item;
  policy: Policy | undefined;
  mark: string | undefined;
  clock: Clock;
  /** Cancel was clicked, and the snapshot does not say so yet. */
  asked: boolean;
  /** Why the last command for this row was not taken. */
  error: PimError | undefined;
  onAction: (action: ItemAction) => void;
};

const labels = {
  cancel: 'item_cancel',
  retry: 'item_retry',
  edit: 'item_edit',
  dismiss: 'item_dismiss',
} as const;

/** A request under way, or one that came to nothing, in words and with what can be done. */
export function ItemRow({ item, policy, mark, clock, asked, error, onAction }: ItemRowProps) {
  // Only a row that waits out a Retry-After counts seconds; the others stand still.
  const counts = item.state === 'submitting' && item.notBeforeMs !== null;
  const nowMs = counts ? clock.nowMs.value : clock.nowMs.peek();
  const { label, tone, actions } = itemWords(item, policy, nowMs);
  const { name, where } = rowNames(item.eligibility);
  const failure = error ?? (tone === 'bad' ? item.error : null);
  const inRow = actions.filter((action) => action === 'cancel' && !asked);
  const under = tone === 'bad' ? actions : [];
  return (
    <li class="row" data-state={item.state} data-tone={tone}>
      <div class="row-main">
        <span class="dot" />
        <RoleNames name={name} marks={[where, mark]}>
          {asked ? text('item_cancelling') : label}
        </RoleNames>
        {inRow.map((action) => (
          <button
            key={action}
            type="button"
            aria-label={text('cancel_role', fullName(item.eligibility, mark))}
            onClick={() => onAction(action)}
          >
            {text(labels[action])}
          </button>
        ))}
      </div>
      {failure && <ErrorNote error={failure} />}
      {under.length > 0 && (
        <div class="row-actions">
          {under.map((action) => (
            <button
              key={action}
              type="button"
              class={action === 'dismiss' ? 'subtle' : ''}
              onClick={() => onAction(action)}
            >
              {text(labels[action])}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
