import { plural } from '../../../utils/i18n/plural';
import { accountKey } from '../../../utils/pim/account-key';
import { isAtHome } from '../../../utils/pim/is-at-home';
import { Icon } from '../../shared/icon';
import { lazyPart } from '../lazy-part';
import { usePopup } from '../popup-context';

const AccountList = lazyPart(() => import('./account-list').then((module) => module.AccountList));

/** Who is signed in, with sign-out for each and a way to add one. */
export function AccountMenu() {
  const { state } = usePopup();
  const accounts = state.accounts.value;
  const first = accounts[0];
  if (!first) return null;
  // A guest's user name is of another tenant than this account.
  const guestLabel = isAtHome(first)
    ? undefined
    : state.view.value?.overview?.accountNames[accountKey(first)]?.label;
  const label =
    accounts.length > 1
      ? plural('accounts_several', accounts.length)
      : (guestLabel ?? first.username);
  return (
    <>
      <button type="button" class="subtle account" popovertarget="accounts" title={label}>
        <bdi class="name">{label}</bdi>
        <Icon name="down" size={16} />
      </button>
      <div id="accounts" class="menu" popover="auto">
        <AccountList />
      </div>
    </>
  );
}
