import { plural } from '../../../utils/i18n/plural';
import { text } from '../../../utils/i18n/text';
import { Icon } from '../../shared/icon';
import { lazyPart } from '../lazy-part';
import { usePopup } from '../popup-context';
import { Offer } from './offer';
import '../../shared/row.css';
import './page.css';

const PageAccounts = lazyPart(() =>
  import('./page-accounts').then((module) => module.PageAccounts),
);

const icons = { calm: 'shield', needs: 'shield', blocked: 'warning', covered: 'check' } as const;

/** This page: what it needs, the least role that opens it, and the click that activates it. */
export function PageCard() {
  const card = usePopup().state.page.value;
  if (!card) return null;
  const [first, ...others] = card.offers;
  return (
    <section class="section section-framed card" data-tone={card.tone} aria-labelledby="page-head">
      <h2 id="page-head">
        <Icon name={icons[card.tone]} class="card-icon" />
        <span class="hidden">{text('page_head')} </span>
        <bdi class="name card-title">{card.title}</bdi>
        {card.owner.name && <bdi class="card-owner">{card.owner.name}</bdi>}
      </h2>
      <p>{card.says}</p>
      {card.warning && <p class="note note-warn card-warning">{card.warning}</p>}
      {first && <Offer key={first.row.key} offer={first} pageTitle={card.title} />}
      {others.length > 0 && (
        <details class="card-others">
          <summary>{plural('page_others', others.length)}</summary>
          {others.map((offer) => (
            <Offer key={offer.row.key} offer={offer} pageTitle={card.title} quiet />
          ))}
        </details>
      )}
      <PageAccounts owner={card.owner} />
    </section>
  );
}
