import { text } from '../../../utils/i18n/text';
import type { PimError } from '../../../utils/pim/error';
import { ErrorNote } from '../../shared/error-note';
import { type NextStep, nextSteps } from '../../shared/next-steps';
import { usePopup } from '../popup-context';
import { ButtonFor } from './button-for';

type SignInNoteProps = {
  error: PimError;
  /** Who was to sign in again, by label; empty: somebody new. */
  account: string;
  /** The same where several are signed in: it is named, and so are the buttons. */
  about: string;
  /** Whether a button that signs in stands somewhere else already. */
  hasSignIn: boolean;
};

/** After a failed sign-in another try is another sign-in, in which a person may consent, too. */
const again: NextStep[] = ['signIn', 'retry', 'consent'];

/** Why the last sign-in brought nobody, and what can help. */
export function SignInNote({ error, account, about, hasSignIn }: SignInNoteProps) {
  const { actions, onCheck, onSettings, onSetUp } = usePopup();
  const steps = nextSteps[error.code];
  const has = (step: NextStep): boolean => steps.includes(step);
  const buttons = [
    !hasSignIn &&
      (steps.some((step) => again.includes(step)) || steps.length === 0) &&
      ({ label: 'signedOut_signIn', onClick: () => actions.signIn(null) } as const),
    has('check') && ({ label: 'check_start', onClick: onCheck } as const),
    has('settings') && ({ label: 'welcome_openOptions', onClick: onSettings } as const),
    has('setUp') && ({ label: 'notConfigured_setUp', onClick: onSetUp } as const),
  ].filter((button) => !!button);
  return (
    <ErrorNote class="notice" {...{ error, account, about }}>
      {about && <bdi class="name">{about}</bdi>}
      {buttons.map(({ label, onClick }) => (
        <ButtonFor key={label} label={text(label)} about={about} onClick={onClick} />
      ))}
    </ErrorNote>
  );
}
