import { text } from '../../../utils/i18n/text';
import { usePopup } from '../popup-context';
import type { PageOwner } from './page-owner';

/**
 * The accounts this page may be of: a question of its own where that is not known, else behind a line
 * that is always there, for whatever was guessed or chosen may be wrong.
 */
export function PageAccounts({ owner }: { owner: PageOwner }) {
  const { actions } = usePopup();
  const { is, choices, question, tenant } = owner;
  const buttons = (
    <fieldset class="page-accounts" aria-label={question}>
      {choices.map(({ account, label }) => (
        <button type="button" key={account} onClick={() => actions.choosePageAccount(account)}>
          <bdi class="name page-account">{label}</bdi>
        </button>
      ))}
      {/* Somebody else signs in, to the tenant of the page where that is known. */}
      <button
        type="button"
        class={is === 'nobody' ? 'primary' : 'subtle'}
        onClick={() => actions.signIn(null, tenant)}
      >
        {text('accounts_add')}
      </button>
    </fieldset>
  );
  if (is !== 'settled') return buttons;
  return (
    <details class="card-others">
      <summary>{text('page_whoseOther')}</summary>
      {buttons}
    </details>
  );
}
