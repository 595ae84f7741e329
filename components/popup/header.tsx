import type { ComponentChildren } from 'preact';
import { text } from '../../utils/i18n/text';
import { Icon } from '../icon';
import { Mark } from '../mark';

type HeaderProps = {
  refreshing: boolean;
  /** Absent while there is nothing to refresh. */
  onRefresh?: (() => void) | undefined;
  onSettings: () => void;
  children?: ComponentChildren;
};

/** The popup's top line: mark, account, refresh, settings. */
export function Header({ refreshing, onRefresh, onSettings, children }: HeaderProps) {
  return (
    <header class="header">
      <Mark />
      <h1>Uplift</h1>
      <div class="header-account">{children}</div>
      {onRefresh && (
        <button
          type="button"
          class="subtle icon-button"
          aria-label={text('header_refresh')}
          title={text('header_refresh')}
          aria-busy={refreshing}
          onClick={onRefresh}
        >
          <Icon name="refresh" />
        </button>
      )}
      <button
        type="button"
        class="subtle icon-button"
        aria-label={text('header_settings')}
        title={text('header_settings')}
        onClick={onSettings}
      >
        <Icon name="settings" />
      </button>
    </header>
  );
}
