import { listed } from '../../../utils/i18n/listed';
import { text } from '../../../utils/i18n/text';
import type { View } from '../../../utils/snapshot/read';
import { ownerNames } from '../../shared/owner-names';
import { usePopup } from '../popup-context';
import { ButtonFor } from './button-for';

/** Whose session is over: one note for all of them, with a button for each. */
export function SessionNote() {
  const { state, actions } = usePopup();
  const view = state.view.value;
  const { accounts = [], signInTroubles = [] } = view?.overview ?? {};
  const over = signInTroubles.filter(({ why }) => why === 'over').map(({ account }) => account);
  if (!view || over.length === 0) return null;
  const several = accounts.length > 1;
  const names = over.map((key) => ownerNames(view, key).label);
  const said = over.length > 1 ? 'session_overSeveral' : 'session_over';
  const signInAgain = text('accounts_signInAgain');
  return (
    <div class="note note-warn notice">
      <p>
        {text(said, listed(names, 'conjunction'))} {text(`session_${whatIsShown(view, over)}`)}
      </p>
      <div class="note-actions">
        {over.map((key, index) => (
          <ButtonFor
            key={key}
            // Beside another button of that name it says whose it is for all to see.
            label={
              over.length > 1 ? text('action_for', signInAgain, names[index] ?? '') : signInAgain
            }
            about={several && over.length === 1 ? names[index] : ''}
            onClick={() => actions.signIn(key)}
          />
        ))}
      </div>
    </div>
  );
}

/** What of these accounts is still shown: it is said as what it is. */
function whatIsShown(view: View, over: string[]): 'listBefore' | 'endsBefore' | 'noList' {
  const isOver = ({ account }: { account: string }): boolean => over.includes(account);
  if (view.snapshots.some(({ eligibilities }) => eligibilities.some(isOver))) return 'listBefore';
  // After a restart of the browser only what was elevated is known: by its end, or by our own request.
  const held = [
    ...(view.overview?.ends ?? []),
    ...view.snapshots.flatMap(({ activations }) => activations),
  ];
  return held.some(isOver) ? 'endsBefore' : 'noList';
}
