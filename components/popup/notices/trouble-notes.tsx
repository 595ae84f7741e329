import { joined } from '../../../utils/i18n/joined';
import { text } from '../../../utils/i18n/text';
import type { SignInTrouble } from '../../../utils/snapshot/shape';
import { ownerNames } from '../../shared/owner-names';
import { usePopup } from '../popup-context';
import { ButtonFor } from './button-for';
import { troubleButton, troubledNames, troubleWords } from './trouble-words';

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

function TroubleNote({ trouble }: { trouble: SignInTrouble }) {
  const { account, surfaces } = trouble;
  const { state, actions } = usePopup();
  const view = state.view.value;
  const [surface] = surfaces;
  if (!view || !surface) return null;
  const { accountTag } = ownerNames(view, account);
  const names = troubledNames(trouble);
  const isShown = view.snapshots
    .flatMap(({ eligibilities, activations }) => [...eligibilities, ...activations])
    .some((row) => row.account === account && surfaces.includes(row.surface));
  return (
    <div class="note note-warn notice">
      <p>
        {accountTag && <bdi>{text('label', accountTag)} </bdi>}
        {troubleWords(trouble)} {text(isShown ? 'trouble_rowsBefore' : 'trouble_rowsMissing')}
      </p>
      <div class="note-actions">
        <ButtonFor
          label={troubleButton(trouble)}
          about={joined(names, accountTag)}
          onClick={() => actions.verify(account, surface)}
        />
      </div>
    </div>
  );
}
