import { text } from '../../../utils/i18n/text';
import { accountKey } from '../../../utils/pim/account-key';
import { troubleButton, troubleWords } from '../notices/trouble-words';
import { usePopup } from '../popup-context';
import { approvalPage } from './approval-page';

/** What stands in the account menu. */
export function AccountList() {
  const { state, actions } = usePopup();
  const {
    accountNames = {},
    signInTroubles = [],
    otherTenants = [],
  } = state.view.value?.overview ?? {};
  return (
    <>
      <ul>
        {state.accounts.value.map((account) => {
          const key = accountKey(account);
          const trouble = signInTroubles.find((each) => each.account === key);
          const sessionOver = trouble?.why === 'over';
          const { label = '', tenant } = accountNames[key] ?? {};
          const spokenLabel = <span class="hidden"> {label}</span>;
          return (
            <li key={key} class="menu-account">
              <p class="name menu-name">
                <bdi>{account.name || account.username}</bdi>
              </p>
              <p class="sub">
                <bdi>{account.username}</bdi>
              </p>
              {tenant && (
                <p class="sub">
                  <bdi>{tenant}</bdi>
                </p>
              )}
              {sessionOver && <p class="sub">{text('accounts_sessionOver')}</p>}
              {trouble && trouble.why !== 'over' && <p class="sub">{troubleWords(trouble)}</p>}
              <p class="sub">
                <a href={approvalPage(account)} target="_blank" rel="noreferrer">
                  {text('accounts_approvals')}
                  {spokenLabel}
                </a>
              </p>
              <div class="menu-actions">
                {sessionOver && (
                  <button type="button" onClick={() => actions.signIn(key)}>
                    {text('accounts_signInAgain')}
                    {spokenLabel}
                  </button>
                )}
                {trouble?.surfaces[0] && (
                  <button type="button" onClick={() => actions.verify(key, trouble.surfaces[0]!)}>
                    {troubleButton(trouble)}
                    {spokenLabel}
                  </button>
                )}
                <button type="button" onClick={() => actions.signOut(key)}>
                  {text('accounts_signOut')}
                  {spokenLabel}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      <button type="button" class="subtle" onClick={() => actions.signIn(null)}>
        {text('accounts_add')}
      </button>
      {otherTenants.map((tenant) => (
        <button
          key={tenant}
          type="button"
          class="subtle"
          onClick={() => actions.signIn(null, tenant)}
        >
          {text('accounts_addIn', tenant)}
        </button>
      ))}
      <p class="sub menu-help">{text('accounts_addHelp')}</p>
    </>
  );
}
