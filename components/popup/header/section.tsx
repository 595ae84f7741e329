import { text } from '../../../utils/i18n/text';
import { Icon } from '../../shared/icon';
import { Logo } from '../../shared/logo';
import { usePopup } from '../popup-context';
import { AccountMenu } from './account-menu';
import './header.css';

/** The popup's top line: logo, account, refresh, history, settings. */
export function Header() {
  const { state, actions, onHistory, onSettings } = usePopup();
  const refreshing = state.view.value?.snapshots.some((snapshot) => snapshot.refreshing) === true;
  // With nobody signed in there is nothing to refresh.
  const refreshable = state.accounts.value.length > 0;
  return (
    <header class="header">
      <Logo />
      <h1>Uplift</h1>
      <div class="header-account">
        <AccountMenu />
      </div>
      {refreshable && <HeaderButton name="refresh" busy={refreshing} onClick={actions.refresh} />}
      <HeaderButton name="history" onClick={onHistory} />
      <HeaderButton name="settings" onClick={onSettings} />
    </header>
  );
}

type HeaderButtonProps = {
  name: 'refresh' | 'history' | 'settings';
  busy?: boolean;
  onClick: () => void;
};

function HeaderButton({ name, busy, onClick }: HeaderButtonProps) {
  const label = text(`header_${name}`);
  return (
    <button
      type="button"
      class="subtle icon-button"
      aria-label={label}
      title={label}
      aria-busy={busy}
      onClick={onClick}
    >
      <Icon name={name} />
    </button>
  );
}
