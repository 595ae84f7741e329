import { text } from '../../../utils/i18n/text';
import { InputLine } from '../../shared/input-line';
import { fullName, nameAndWithin } from '../../shared/names';
import { needsApproval } from '../../shared/policy/needs-approval';
import { takeFirstFocus } from '../first-focus';
import { RoleForm } from '../form/lazy-forms';
import { usePopup } from '../popup-context';
import { eligibleUntil } from '../roles/eligible-until';
import type { Offered } from './page-card-model';

type OfferProps = {
  offer: Offered;
  pageTitle: string;
  /** One of the further ways in: its button does not stand out. */
  quiet?: boolean;
};

/** One way in: the role, what will be sent, and the button. */
export function Offer({ offer: { row, notes }, pageTitle, quiet }: OfferProps) {
  const { state, actions, clock } = usePopup();
  const sends = state.clickSends(row);
  const open = state.isOpen(row.key, 'page');
  const approval = needsApproval(row.policy);
  // A long name is cut off at its end: what tells it apart has a line of its own.
  const { name, within } = nameAndWithin(row.eligibility);
  const spokenName = fullName(row.eligibility, row.accountTag);
  return (
    <div class="offer-role">
      <div class="row-main offer-main">
        <span class="names">
          <bdi class="name names-role">{name}</bdi>
          {within && (
            <span class="sub">
              <bdi>{within}</bdi>
            </span>
          )}
          {[...notes, eligibleUntil(row, clock.nowMs.peek()) ?? []].flat().map((note) => (
            <span key={note} class="sub">
              {note}
            </span>
          ))}
          {sends && !open && (
            <span class="sub">
              <InputLine input={sends} />
            </span>
          )}
        </span>
        {!open && sends && (
          <button
            type="button"
            class="subtle"
            aria-label={text('change_role', spokenName)}
            onClick={() => actions.toggleForm(row.key, 'page')}
          >
            {text('change')}
          </button>
        )}
        {!open && (
          <button
            type="button"
            data-row-button
            class={quiet ? '' : 'primary'}
            aria-label={text(approval ? 'request_role' : 'activate_role', spokenName)}
            ref={(element) => (quiet ? undefined : takeFirstFocus(element, state, 'page'))}
            onClick={() => actions.press(row, 'page')}
          >
            {text(approval ? 'request' : 'activate')}
          </button>
        )}
      </div>
      {open && <RoleForm place="page" pageTitle={pageTitle} row={row} />}
    </div>
  );
}
