import { text } from '../../../utils/i18n/text';
import { Icon } from '../../shared/icon';
import { fullName } from '../../shared/names';
import type { Clock } from '../clock';
import { focusAt } from '../focus-at';
import { parts } from '../parts';
import type { PopupActions } from '../popup-actions';
import type { PopupState } from '../popup-state';
import { InputLine } from '../roles/role-row';
import type { Offered, PageCardModel } from './page-words';

type PageCardProps = { state: PopupState; actions: PopupActions; clock: Clock };

const icons = { calm: 'shield', needs: 'shield', blocked: 'warning', covered: 'check' } as const;

/** This page: what it needs, the least role that opens it, and the click that activates it. */
export function PageCard({ state, actions, clock }: PageCardProps) {
  const card = state.page.value;
  if (!card) return null;
  const [first, ...others] = card.offers;
  const Whose = parts.value?.WhosePage;
  return (
    <section class="section card" data-tone={card.tone} aria-labelledby="page-head">
      <h2 id="page-head">
        <Icon name={icons[card.tone]} />
        <span class="hidden">{text('page_head')} </span>
        <bdi class="name">{card.title}</bdi>
        {card.owner.name && <bdi class="mark-text">{card.owner.name}</bdi>}
      </h2>
      <p class="card-says">{card.says}</p>
      {card.warning && <p class="note note-warn">{card.warning}</p>}
      {first && <Offer {...{ state, actions, clock, card }} offer={first} />}
      {others.length > 0 && (
        <details class="card-others">
          <summary>{text('page_others', others.length)}</summary>
          {others.map((offer) => (
            <Offer key={offer.row.key} {...{ state, actions, clock, card, offer }} quiet />
          ))}
        </details>
      )}
      {Whose && (
        <Whose
          owner={card.owner}
          onChoose={actions.choosePageAccount}
          onAdd={(tenant) => actions.signIn(null, tenant)}
        />
      )}
    </section>
  );
}

type OfferProps = PageCardProps & { card: PageCardModel; offer: Offered; quiet?: boolean };

/** One way in: the role, what will be sent, and the button. */
function Offer({ offer: { row, notes }, card, quiet, state, actions, clock }: OfferProps) {
  const sends = state.clickSends(row);
  const open = state.open.value?.at === 'page' && state.open.value.key === row.key;
  const approval = row.policy?.kind === 'known' && row.policy.needs.approval !== null;
  const name = fullName(row.eligibility);
  const whose = fullName(row.eligibility, row.mark);
  const Form = parts.value?.RowForm;
  return (
    <div class="offer-role">
      <div class="row-main">
        <span class="names">
          <bdi class="name">{name}</bdi>
          {notes.map((note) => (
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
            aria-label={text('change_role', whose)}
            onClick={() => actions.toggleForm(row.key, 'page')}
          >
            {text('change')}
          </button>
        )}
        {!open && (
          <button
            type="button"
            class={quiet ? '' : 'primary'}
            aria-label={text(approval ? 'request_role' : 'activate_role', whose)}
            ref={(element) => (quiet ? undefined : focusAt(element, state, 'page'))}
            onClick={() => actions.press(row, 'page')}
          >
            {text(approval ? 'request' : 'activate')}
          </button>
        )}
      </div>
      {open && Form && <Form at="page" pageTitle={card.title} {...{ row, actions, clock }} />}
    </div>
  );
}
