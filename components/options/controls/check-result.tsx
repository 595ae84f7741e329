import { text } from '../../../utils/i18n/text';
import { ErrorNote } from '../../shared/error-note';
import { checkOutcome } from './check-outcome';
import type { FormContext } from './control';
import type { RegistrationInput } from './registration-problems';

type CheckResultProps = {
  /** As it is typed: what was found of another says nothing about it. */
  registration: RegistrationInput;
  context: FormContext;
};

/** What a check of the set-up found of an application, once it was saved. */
export function CheckResult({ registration, context }: CheckResultProps) {
  const outcome = checkOutcome(context.setUpChecks, registration);
  const link = <a href={`${context.welcomeUrl}#check`}>{text('check_start')}</a>;
  switch (outcome.is) {
    case 'unchecked':
      return null;
    case 'failed':
      return <ErrorNote error={outcome.error}>{link}</ErrorNote>;
    case 'untold':
      return (
        <p role="status">
          {text('options_checkUntold')} {link}
        </p>
      );
    default:
      return (
        <p role="status" class={outcome.is === 'passed' ? 'outcome-saved' : ''}>
          {text(outcome.is === 'passed' ? 'options_checkPassed' : 'options_checkRunning')}
        </p>
      );
  }
}
