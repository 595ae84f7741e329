import { joined } from '../../../utils/i18n/joined';
import { text } from '../../../utils/i18n/text';
import type { AccountKey } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import { endsSession } from '../../../utils/pim/pim-error-of';
import { whoseOf } from '../../shared/account-name';
import { ErrorNote } from '../../shared/error-note';
import type { Clock } from '../clock';
import type { PopupActions } from '../popup-actions';
import type { PopupState } from '../popup-state';
import { LeftNotes } from './left-notes';

type NoticesProps = { state: PopupState; actions: PopupActions; clock: Clock };

/** What a person should know of the lists: stale, cut short, signed out, without a surface. */
export function Notices({ state, actions, clock }: NoticesProps) {
  const view = state.view.value;
  const overview = view?.overview;
  if (!view || !overview) return null;
  const general = actions.errorAt('');
  const { error: signInError, account: signingIn } = overview.signIn;
  const several = overview.accounts.length > 1;
  const labelOf = (key: AccountKey | undefined): string => (key ? whoseOf(view, key).label : '');
  /** Named beside what is about one of several. */
  const whose = several && signingIn ? labelOf(signingIn) : '';
  return (
    <>
      {overview.signIn.state === 'running' && (
        <p class="note note-calm" role="status">
          {whose && <bdi>{whose}: </bdi>}
          {text('signIn_running')}
        </p>
      )}
      <LeftNotes all={overview.left ?? []} clock={clock} onDismiss={actions.dismissLeft} />
      {signInError && (
        <ErrorNote error={signInError} account={labelOf(signingIn)} about={whose}>
          {whose && <bdi class="name">{whose}</bdi>}
        </ErrorNote>
      )}
      {general && <ErrorNote error={general} />}
      {overview.accounts
        .filter((account) => overview.signedOut.includes(accountKey(account)))
        .map((account) => {
          const key = accountKey(account);
          const name = several ? labelOf(key) : account.username;
          return (
            <div key={key} class="note note-warn">
              <p>{text('session_over', name)}</p>
              <div class="note-actions">
                <ButtonFor
                  label={text('accounts_signInAgain')}
                  about={several ? name : ''}
                  onClick={() => actions.signIn(key)}
                />
              </div>
            </div>
          );
        })}
      {view.snapshots.map((snapshot) => (
        <SnapshotNotices
          key={accountKey(snapshot.account)}
          {...{ snapshot, actions, ...whoseOf(view, accountKey(snapshot.account)) }}
        />
      ))}
    </>
  );
}

type SnapshotNoticesProps = {
  snapshot: NonNullable<PopupState['view']['value']>['snapshots'][number];
  /** Whose list it is, where there are several. */
  mark: string | undefined;
  label: string;
  actions: PopupActions;
};

/** A session that is over is told above, with its button. */
function SnapshotNotices({ snapshot, mark, label, actions }: SnapshotNoticesProps) {
  const { problem, refreshing } = snapshot;
  const broken = problem ? [] : brokenSurfaces(snapshot.surfaces);
  const again = (about: string | undefined) => (
    <ButtonFor
      {...{ about, disabled: refreshing, label: text('tryAgain'), onClick: actions.refresh }}
    />
  );
  return (
    <>
      {problem && !endsSession(problem.code) && (
        <ErrorNote error={problem} account={label} about={mark}>
          {mark && <bdi class="name">{mark}</bdi>}
          {again(mark)}
        </ErrorNote>
      )}
      {broken.map(({ names, surface, error }) => (
        <ErrorNote key={error.code} error={error} account={label} about={joined(names, mark)}>
          <bdi class="name">{joined(names, mark)}</bdi>
          {error.code === 'consentMissing' && (
            <ButtonFor
              class="primary"
              label={text('consent_give')}
              about={joined(names, mark)}
              onClick={() => actions.consent(accountKey(snapshot.account), surface)}
            />
          )}
          {again(joined(names, mark))}
        </ErrorNote>
      ))}
      {snapshot.incomplete && (
        <p class="note note-calm">
          {mark && <bdi>{mark}: </bdi>}
          {text('list_incomplete')}
        </p>
      )}
      {snapshot.notShown !== undefined && (
        <p class="note note-warn">
          {mark && <bdi>{mark}: </bdi>}
          {text('list_notShown', snapshot.notShown)}
        </p>
      )}
    </>
  );
}

type ButtonForProps = {
  label: string;
  /** What tells it from other buttons with this label. */
  about: string | undefined;
  class?: string;
  disabled?: boolean;
  onClick: () => void;
};

function ButtonFor({ label, about, ...more }: ButtonForProps) {
  return (
    <button
      type="button"
      aria-label={about ? text('action_for', label, about) : undefined}
      {...more}
    >
      {label}
    </button>
  );
}

type Surfaces = SnapshotNoticesProps['snapshot']['surfaces'];
type BrokenSurfaces = {
  names: string;
  /** The first of them. */
  surface: Surfaces[0]['surface'];
  error: NonNullable<Surfaces[0]['error']>;
};

/** Surfaces that could not be read, those with the same trouble in one note. */
function brokenSurfaces(surfaces: Surfaces) {
  const byCode = new Map<string, BrokenSurfaces>();
  for (const { surface, error } of surfaces) {
    if (!error || endsSession(error.code)) continue;
    const name = text(`surface_${surface}`);
    const before = byCode.get(error.code);
    const names = before ? `${before.names} · ${name}` : name;
    byCode.set(error.code, { names, surface: before?.surface ?? surface, error });
  }
  return [...byCode.values()];
}
