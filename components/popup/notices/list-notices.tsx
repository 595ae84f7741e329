import { joined } from '../../../utils/i18n/joined';
import { plural } from '../../../utils/i18n/plural';
import { text } from '../../../utils/i18n/text';
import { accountKey } from '../../../utils/pim/account-key';
import type { ErrorCode } from '../../../utils/pim/error';
import { endsSession } from '../../../utils/pim/pim-error-of';
import type { Snapshot } from '../../../utils/snapshot/shape';
import { hasGivenUp } from '../../../utils/snapshot/unread';
import { ErrorNote } from '../../shared/error-note';
import { helps } from '../../shared/next-steps';
import type { OwnerNames } from '../../shared/owner-names';
import { usePopup } from '../popup-context';
import { surfaceNames } from '../surface-names';
import { brokenSurfaces, withoutRequests } from './broken-surfaces';
import { ButtonFor } from './button-for';
import { isQuietTrouble, QuietTroubles } from './quiet-troubles';

type ListNoticesProps = { snapshot: Snapshot; owner: OwnerNames };

/** What one account's list lacks. A session that is over has a note of its own, with its button. */
export function ListNotices({ snapshot, owner: { accountTag, label } }: ListNoticesProps) {
  const { actions, clock } = usePopup();
  const key = accountKey(snapshot.account);
  const nowMs = clock.nowMs.value;
  const { problem } = snapshot;
  // Where nobody waits any more the worker that did was stopped: only another reading helps.
  const refreshing = snapshot.refreshing && !hasGivenUp(snapshot, nowMs);
  const broken = problem ? [] : brokenSurfaces(snapshot.surfaces, nowMs);
  const noRequests = problem ? [] : withoutRequests(snapshot.surfaces, nowMs);
  const capped = snapshot.surfaces.filter(({ incomplete }) => incomplete);
  const [quiet, loud] = [true, false].map((isQuiet) =>
    broken.filter(({ error }) => isQuietTrouble(error.code) === isQuiet),
  ) as [typeof broken, typeof broken];
  const tryAgain = (code: ErrorCode, about: string | undefined) =>
    (helps('retry', code) || helps('refresh', code)) && (
      <ButtonFor
        {...{ about, disabled: refreshing, label: text('tryAgain'), onClick: actions.refresh }}
      />
    );
  /** Where the same could only be refused again, a window may know a way. */
  const signIn = (code: ErrorCode, about: string | undefined, onClick: () => void) =>
    helps('signIn', code) && (
      <ButtonFor {...{ about, onClick, label: text('accounts_signInAgain') }} />
    );
  return (
    <>
      {problem && !endsSession(problem.code) && (
        <ErrorNote class="notice" error={problem} account={label} about={accountTag}>
          {accountTag && <bdi class="name">{accountTag}</bdi>}
          {signIn(problem.code, accountTag, () => actions.signIn(key))}
          {tryAgain(problem.code, accountTag)}
        </ErrorNote>
      )}
      <QuietTroubles {...{ account: key, accountTag, troubles: quiet }} />
      {loud.map(({ key: noteKey, names, surface, error }) => (
        <ErrorNote
          key={noteKey}
          class="notice"
          error={error}
          account={label}
          about={joined(names, accountTag)}
        >
          <bdi class="name">{joined(names, accountTag)}</bdi>
          {error.code === 'consentMissing' && (
            <ButtonFor
              class="primary"
              label={text('consent_give')}
              about={joined(names, accountTag)}
              onClick={() => actions.consent(key, surface)}
            />
          )}
          {signIn(error.code, joined(names, accountTag), () => actions.verify(key, surface))}
          {tryAgain(error.code, joined(names, accountTag))}
        </ErrorNote>
      ))}
      {noRequests.length > 0 && (
        <p class="note notice">
          {accountTag && <bdi>{text('label', accountTag)} </bdi>}
          {text('list_noRequests', surfaceNames(noRequests))}
        </p>
      )}
      {capped.length > 0 && (
        <p class="note notice">
          {accountTag && <bdi>{text('label', accountTag)} </bdi>}
          {text('list_incomplete', surfaceNames(capped.map(({ surface }) => surface)))}
        </p>
      )}
      {snapshot.notShown !== undefined && (
        <p class="note note-warn notice">
          {accountTag && <bdi>{text('label', accountTag)} </bdi>}
          {plural('list_notShown', snapshot.notShown)}
        </p>
      )}
    </>
  );
}
