import { text } from '../../utils/i18n/text';
import type { Clock } from './clock';
import { Elevated } from './elevated/elevated';
import { AccountMenu } from './header/account-menu';
import { Header } from './header/header';
import { holdEnter } from './hold-enter';
import { PageCard } from './page/page-card';
import { parts } from './parts';
import type { PopupActions } from './popup-actions';
import type { PopupState } from './popup-state';
import { RoleList } from './roles/role-list';
import { Skeleton } from './welcome/skeleton';

type PopupProps = {
  state: PopupState;
  actions: PopupActions;
  clock: Clock;
  onSettings: () => void;
  onHistory: () => void;
  onSetUp: () => void;
};

/** The popup: header, this page, elevated, roles, each with its words when there is nothing. */
export function Popup({ state, actions, clock, onSettings, onHistory, onSetUp }: PopupProps) {
  const { overview, snapshots = [] } = state.view.value ?? {};
  const accounts = state.accounts.value;
  const later = parts.value;
  const refreshing = snapshots.some((snapshot) => snapshot.refreshing);
  return (
    <div class="popup" onKeyDownCapture={(event) => holdEnter(event, actions)}>
      <Header
        refreshing={refreshing}
        onRefresh={accounts.length > 0 ? actions.refresh : undefined}
        onHistory={onHistory}
        onSettings={onSettings}
      >
        <AccountMenu
          accounts={accounts}
          names={overview?.accountNames ?? {}}
          signedOut={overview?.signedOut ?? []}
          otherTenants={overview?.otherTenants ?? []}
          onSignIn={actions.signIn}
          onSignOut={actions.signOut}
        />
      </Header>
      {later && <later.Announcer state={state} clock={clock} />}
      <main>
        {later && <later.Notices {...{ state, actions, clock }} />}
        <PageCard {...{ state, actions, clock }} />
        <Elevated {...{ state, actions, clock }} />
        <Rest {...{ state, actions, clock, onSetUp }} />
      </main>
      <p class="hidden" role="status">
        {state.filter.value && text('filter_found', state.found.value.length)}
      </p>
    </div>
  );
}

type RestProps = Pick<PopupProps, 'state' | 'actions' | 'clock' | 'onSetUp'>;

/** The list of roles, or why there is none. */
function Rest({ state, actions, clock, onSetUp }: RestProps) {
  const { overview, snapshots = [] } = state.view.value ?? {};
  const later = parts.value;
  if (!overview) return <Skeleton />;
  if (!overview.configured) return later ? <later.NotConfigured onSetUp={onSetUp} /> : <Skeleton />;
  if (overview.accounts.length === 0) {
    const running = overview.signIn.state === 'running';
    const signIn = (): void => actions.signIn(null);
    return later ? <later.SignedOut running={running} onSignIn={signIn} /> : <Skeleton />;
  }
  const listed = snapshots.filter((snapshot) => snapshot.updatedAtMs !== null);
  const failed = snapshots.some((snapshot) => snapshot.problem !== null);
  if (listed.length === 0) return failed ? null : <Skeleton />;
  const eligible = snapshots.some((snapshot) => snapshot.eligibilities.length > 0);
  if (!eligible)
    return failed || !later ? null : <later.NothingEligible onRefresh={actions.refresh} />;
  return <RoleList {...{ state, actions, clock }} />;
}
