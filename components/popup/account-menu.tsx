import { text } from '../../utils/i18n/text';
import type { Account } from '../../utils/pim/account';
import { accountKey } from '../../utils/pim/account-key';
import { Icon } from '../icon';

type AccountMenuProps = {
  accounts: Account[];
  signedOut: string[];
  onSignIn: (account: string | null) => void;
  onSignOut: (account: string) => void;
};

/** Who is signed in, with sign-out for each and a way to add one. */
export function AccountMenu({ accounts, signedOut, onSignIn, onSignOut }: AccountMenuProps) {
  const first = accounts[0];
  if (!first) return null;
  const label = accounts.length > 1 ? text('accounts_several', accounts.length) : first.username;
  return (
    <>
      <button type="button" class="subtle account" popovertarget="accounts" title={label}>
        <span class="name">{label}</span>
        <Icon name="down" />
      </button>
      <div id="accounts" class="menu" popover="auto">
        <ul>
          {accounts.map((account) => {
            const key = accountKey(account);
            const out = signedOut.includes(key);
            return (
              <li key={key} class="menu-account">
                <p class="name">{account.name || account.username}</p>
                <p class="sub">{account.username}</p>
                {out && <p class="sub">{text('accounts_sessionOver')}</p>}
                <div class="menu-actions">
                  {out && (
                    <button type="button" onClick={() => onSignIn(key)}>
                      {text('accounts_signInAgain')}
                    </button>
                  )}
                  <button type="button" onClick={() => onSignOut(key)}>
                    {text('accounts_signOut')}
                    <span class="hidden"> {account.username}</span>
                  </button>
                </div>
              </li>
            );
          })}
        </ul>
        <button type="button" class="subtle" onClick={() => onSignIn(null)}>
          {text('accounts_add')}
        </button>
        <p class="sub">{text('accounts_addHelp')}</p>
      </div>
    </>
  );
}
