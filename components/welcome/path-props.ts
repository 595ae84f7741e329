import type { Signal } from '@preact/signals';
import type { Registration } from '../../utils/settings/registration';
import type { SetUpCheck } from '../../utils/snapshot/set-up-check';
import type { Overview } from '../../utils/snapshot/shape';
import type { RegisterForm } from './register/register-form';
import type { WelcomeActions } from './welcome-actions';

/** What each of the three ways shows its steps from. */
export type PathProps = {
  overview: Overview | undefined;
  /** Every application that is set, as far as the check has said. */
  registrations: Registration[];
  /** The application that the steps are about; undefined: none was checked yet. */
  check: SetUpCheck | undefined;
  /** The same, and while a check goes on the one before it. */
  settled: SetUpCheck | undefined;
  /** The organization fixed the application. */
  isFixed: boolean;
  redirectUri: string;
  form: RegisterForm;
  pasted: Signal<string>;
  /** Signs in somebody of the application that the steps are about. */
  onSignIn: () => void;
  actions: WelcomeActions;
};
