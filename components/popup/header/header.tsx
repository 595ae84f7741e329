import type { ComponentChildren } from 'preact';
import { text } from '../../../utils/i18n/text';
import { Icon } from '../../shared/icon';
import { Mark } from '../../shared/logo';

type HeaderProps = {
  refreshing: boolean;
  /** Absent while there is nothing to refresh. */
  onRefresh?: (() => void) | undefined;
  onHistory: () => void;
  onSettings: () => void;
  children?: ComponentChildren;
};

/** The popup's top line: mark, account, refresh, history, settings. */
export function Header({ refreshing, children, ...on }: HeaderProps) {
  return (
    <header class="header">
      <Mark />
      <h1>Uplift</h1>
      <div class="header-account">{children}</div>
      {on.onRefresh && <HeaderButton name="refresh" busy={refreshing} onClick={on.onRefresh} />}
      <HeaderButton name="history" onClick={on.onHistory} />
      <HeaderButton name="settings" onClick={on.onSettings} />
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
