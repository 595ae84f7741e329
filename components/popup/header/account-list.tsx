import { text } from '../../../utils/i18n/text';
import { accountKey } from '../../../utils/pim/account-key';
import type { AccountMenuProps } from './account-menu';
import { approvalPage } from './approval-page';

/** What stands in the account menu. */
export function AccountList(props: AccountMenuProps) {
  const { accounts, names, signedOut, otherTenants, onSignIn, onSignOut } = props;
  return (
    <>
      <ul>
        {accounts.map((account) => {
          const key = accountKey(account);
          const out = signedOut.includes(key);
          const { label = '', tenant } = names[key] ?? {};
          const whose = <span class="hidden"> {label}</span>;
          return (
            <li key={key} class="menu-account">
              <p class="name">
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
              {out && <p class="sub">{text('accounts_sessionOver')}</p>}
              <p class="sub">
                <a href={approvalPage(account)} target="_blank" rel="noreferrer">
                  {text('accounts_approvals')}
                  {whose}
                </a>
              </p>
              <div class="menu-actions">
                {out && (
                  <button type="button" onClick={() => onSignIn(key)}>
                    {text('accounts_signInAgain')}
                    {whose}
                  </button>
                )}
                <button type="button" onClick={() => onSignOut(key)}>
                  {text('accounts_signOut')}
                  {whose}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      <button type="button" class="subtle" onClick={() => onSignIn(null)}>
        {text('accounts_add')}
      </button>
      {otherTenants.map((tenant) => (
        <button key={tenant} type="button" class="subtle" onClick={() => onSignIn(null, tenant)}>
          {text('accounts_addIn', tenant)}
        </button>
      ))}
      <p class="sub">{text('accounts_addHelp')}</p>
    </>
  );
}
