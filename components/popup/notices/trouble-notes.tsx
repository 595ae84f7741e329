import { joined } from '../../../utils/i18n/joined';
import { listed } from '../../../utils/i18n/listed';
import { text } from '../../../utils/i18n/text';
import type { SignInTrouble } from '../../../utils/snapshot/shape';
import { ownerNames } from '../../shared/owner-names';
import { usePopup } from '../popup-context';
import { ButtonFor } from './button-for';

/** Lists that Microsoft asks to verify, or to sign in again, for alone: the others are as fresh as ever. */
export function TroubleNotes() {
  const { state } = usePopup();
  const troubles = state.view.value?.overview?.signInTroubles ?? [];
  return (
    <>
      {troubles
        .filter(({ why }) => why !== 'over')
        .map((trouble) => (
          <TroubleNote key={trouble.account} trouble={trouble} />
        ))}
    </>
  );
}

function TroubleNote({ trouble: { account, surfaces, why } }: { trouble: SignInTrouble }) {
  const { state, actions } = usePopup();
  const view = state.view.value;
  const [surface] = surfaces;
  if (!view || !surface || why === 'over') return null;
  const { accountTag } = ownerNames(view, account);
  const names = listed(
    surfaces.map((each) => text(`surface_${each}`)),
    'conjunction',
  );
  const isShown = view.snapshots
    .flatMap(({ eligibilities, activations }) => [...eligibilities, ...activations])
    .some((row) => row.account === account && surfaces.includes(row.surface));
  const label = text(why === 'verify' ? 'trouble_verifyButton' : 'accounts_signInAgain');
  return (
    <div class="note note-warn notice">
      <p>
        {accountTag && <bdi>{text('label', accountTag)} </bdi>}
        {text(`trouble_${why}`, names)}{' '}
        {text(isShown ? 'trouble_rowsBefore' : 'trouble_rowsMissing')}
      </p>
      <div class="note-actions">
        <ButtonFor
          label={label}
          about={joined(names, accountTag)}
          onClick={() => actions.verify(account, surface)}
        />
      </div>
    </div>
  );
}
