import { text } from '../../../utils/i18n/text';
import type { AccountKey } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import { ErrorNote } from '../../shared/error-note';
import { ownerNames } from '../../shared/owner-names';
import { usePopup } from '../popup-context';
import { ClockNote } from './clock-note';
import { ListNotices } from './list-notices';
import { OutstandingNotes } from './outstanding-notes';
import { SessionNote } from './session-note';
import { SignInNote } from './sign-in-note';
import { TroubleNotes } from './trouble-notes';

/** What a person should know of the lists: stale, cut short, signed out, without a surface. */
export function Notices() {
  const { state, actions } = usePopup();
  const view = state.view.value;
  const overview = view?.overview;
  if (!view || !overview) return null;
  const general = actions.errorFor('');
  const { error: signInError, account: signingIn } = overview.signIn;
  const several = overview.accounts.length > 1;
  const labelOf = (key: AccountKey | undefined): string => (key ? ownerNames(view, key).label : '');
  /** Named beside what is about one of several. */
  const signingInLabel = several && signingIn ? labelOf(signingIn) : '';
  return (
    <>
      {overview.signIn.state === 'running' && (
        <p class="note notice" role="status">
          {signingInLabel && <bdi>{text('label', signingInLabel)} </bdi>}
          {text('signIn_running')}
        </p>
      )}
      <OutstandingNotes />
      <ClockNote offsetMs={overview.clockOffsetMs ?? 0} />
      {overview.hasLostElevations && (
        <p class="note note-warn notice" role="status">
          {text('elevations_lost')}
        </p>
      )}
      {signInError && (
        <SignInNote
          error={signInError}
          account={labelOf(signingIn)}
          about={signingInLabel}
          // Where nobody is signed in, or a session is over, the way on stands there already.
          hasSignIn={signingIn !== undefined || overview.accounts.length === 0}
        />
      )}
      {general && <ErrorNote class="notice" error={general} />}
      <SessionNote />
      <TroubleNotes />
      {view.snapshots.map((snapshot) => (
        <ListNotices
          key={accountKey(snapshot.account)}
          snapshot={snapshot}
          owner={ownerNames(view, accountKey(snapshot.account))}
        />
      ))}
    </>
  );
}
