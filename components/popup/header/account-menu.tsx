import { text } from '../../../utils/i18n/text';
import type { Account } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import { isAtHome } from '../../../utils/pim/is-at-home';
import type { Overview } from '../../../utils/snapshot/shape';
import { Icon } from '../../shared/icon';
import { parts } from '../parts';

export type AccountMenuProps = {
  accounts: Account[];
  names: Overview['accountNames'];
  signedOut: string[];
  /** Further tenants that have an application of their own, as the settings name them. */
  otherTenants: string[];
  onSignIn: (account: string | null, tenant?: string) => void;
  onSignOut: (account: string) => void;
};

/** Who is signed in, with sign-out for each and a way to add one. */
export function AccountMenu({ accounts, ...of }: AccountMenuProps) {
  const List = parts.value?.AccountList;
  const first = accounts[0];
  if (!first) return null;
  // A guest's user name is of another tenant than this account.
  const own = isAtHome(first) ? undefined : of.names[accountKey(first)]?.label;
  const label =
    accounts.length > 1 ? text('accounts_several', accounts.length) : (own ?? first.username);
  return (
    <>
      <button type="button" class="subtle account" popovertarget="accounts" title={label}>
        <bdi class="name">{label}</bdi>
        <Icon name="down" />
      </button>
      <div id="accounts" class="menu" popover="auto">
        {List && <List {...{ accounts, ...of }} />}
      </div>
    </>
  );
}
