import { joined } from '../../../utils/i18n/joined';
import { plural } from '../../../utils/i18n/plural';
import { text } from '../../../utils/i18n/text';
import { accountKey } from '../../../utils/pim/account-key';
import { endsSession } from '../../../utils/pim/pim-error-of';
import type { Snapshot } from '../../../utils/snapshot/shape';
import { hasGivenUp } from '../../../utils/snapshot/unread';
import { ErrorNote } from '../../shared/error-note';
import type { OwnerNames } from '../../shared/owner-names';
import { usePopup } from '../popup-context';
import { surfaceNames } from '../surface-names';
import { brokenSurfaces, withoutRequests } from './broken-surfaces';
import { ListSteps } from './list-steps';
import { isQuietTrouble, QuietTroubles } from './quiet-troubles';

type ListNoticesProps = { snapshot: Snapshot; owner: OwnerNames };

/** What one account's list lacks. A session that is over has a note of its own, with its button. */
export function ListNotices({ snapshot, owner: { accountTag, label } }: ListNoticesProps) {
  const { clock } = usePopup();
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
  return (
    <>
      {problem && !endsSession(problem.code) && (
        <ErrorNote class="notice" error={problem} account={label} about={accountTag} namesIt>
          <ListSteps
            {...{ account: key, surface: undefined, about: accountTag, refreshing }}
            code={problem.code}
          />
        </ErrorNote>
      )}
      <QuietTroubles {...{ account: key, accountTag, refreshing, troubles: quiet }} />
      {loud.map(({ key: noteKey, names, surfaces, error }) => (
        <ErrorNote
          key={noteKey}
          class="notice"
          error={error}
          account={label}
          about={joined(names, accountTag)}
          namesIt
        >
          <ListSteps
            {...{ account: key, surface: surfaces[0], refreshing }}
            code={error.code}
            about={joined(names, accountTag)}
          />
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
