import { joined } from '../../utils/i18n/joined';
import { text } from '../../utils/i18n/text';
import { accountKey } from '../../utils/pim/account-key';
import { endsSession } from '../../utils/pim/pim-error-of';
import { ErrorNote } from '../error-note';
import type { Clock } from './clock';
import { LeftNotes } from './left-notes';
import type { PopupActions } from './popup-actions';
import type { PopupState } from './popup-state';

type NoticesProps = { state: PopupState; actions: PopupActions; clock: Clock };

/** What a person should know of the lists: stale, cut short, signed out, without a surface. */
export function Notices({ state, actions, clock }: NoticesProps) {
  const view = state.view.value;
  const overview = view?.overview;
  if (!view || !overview) return null;
  const general = actions.errorAt('');
  const signInError = overview.signIn.error;
  return (
    <>
      {overview.signIn.state === 'running' && (
        <p class="note note-calm" role="status">
          {text('signIn_running')}
        </p>
      )}
      <LeftNotes all={overview.left ?? []} clock={clock} onDismiss={actions.dismissLeft} />
      {signInError && <ErrorNote error={signInError} />}
      {general && <ErrorNote error={general} />}
      {overview.accounts
        .filter((account) => overview.signedOut.includes(accountKey(account)))
        .map((account) => (
          <div key={accountKey(account)} class="note note-warn">
            <p>{text('session_over', account.username)}</p>
            <div class="note-actions">
              <button type="button" onClick={() => actions.signIn(accountKey(account))}>
                {text('accounts_signInAgain')}
              </button>
            </div>
          </div>
        ))}
      {view.snapshots.map((snapshot) => (
        <SnapshotNotices
          key={accountKey(snapshot.account)}
          mark={state.marks.value.get(accountKey(snapshot.account))}
          {...{ snapshot, actions }}
        />
      ))}
    </>
  );
}

type SnapshotNoticesProps = {
  snapshot: NonNullable<PopupState['view']['value']>['snapshots'][number];
  /** Whose list it is, where there are several. */
  mark: string | undefined;
  actions: PopupActions;
};

/** A session that is over is told above, with its button. */
function SnapshotNotices({ snapshot, mark, actions }: SnapshotNoticesProps) {
  const { problem, refreshing } = snapshot;
  const broken = problem ? [] : brokenSurfaces(snapshot.surfaces);
  return (
    <>
      {problem && !endsSession(problem.code) && (
        <ErrorNote error={problem}>
          {mark && <bdi class="name">{mark}</bdi>}
          <button type="button" disabled={refreshing} onClick={actions.refresh}>
            {text('tryAgain')}
          </button>
        </ErrorNote>
      )}
      {broken.map(({ names, surface, error }) => (
        <ErrorNote key={error.code} error={error}>
          <bdi class="name">{joined(names, mark)}</bdi>
          {error.code === 'consentMissing' && (
            <button
              type="button"
              class="primary"
              onClick={() => actions.consent(accountKey(snapshot.account), surface)}
            >
              {text('consent_give')}
            </button>
          )}
          <button type="button" disabled={refreshing} onClick={actions.refresh}>
            {text('tryAgain')}
          </button>
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
