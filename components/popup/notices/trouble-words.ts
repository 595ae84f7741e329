import { listed } from '../../../utils/i18n/listed';
import { text } from '../../../utils/i18n/text';
import type { SignInTrouble } from '../../../utils/snapshot/shape';

/** The surfaces of a sign-in trouble, by name. */
export const troubledNames = ({ surfaces }: SignInTrouble): string =>
  listed(
    surfaces.map((each) => text(`surface_${each}`)),
    'conjunction',
  );

/** What Microsoft asks of an account for some of its lists. */
export const troubleWords = (trouble: SignInTrouble): string =>
  text(trouble.why === 'verify' ? 'trouble_verify' : 'trouble_again', troubledNames(trouble));

/** What the button says that does it. */
export const troubleButton = ({ why }: SignInTrouble): string =>
  text(why === 'verify' ? 'trouble_verifyButton' : 'accounts_signInAgain');
