import type { Signal } from '@preact/signals';
import { text } from '../../../utils/i18n/text';
import type { Registration } from '../../../utils/settings/registration';
import { Step } from '../step';
import type { StepState } from '../step-state';
import type { WelcomeActions } from '../welcome-actions';
import { PasteField } from './paste-field';
import { RegistrationWords } from './registration-words';

type PasteStepProps = {
  head: string;
  label: string;
  state: StepState;
  /** What is set, to be seen. */
  registrations: Registration[];
  /** The organization fixed the application: nothing pasted counts. */
  isFixed: boolean;
  pasted: Signal<string>;
  onUse: WelcomeActions['onUse'];
};

/** Tells Uplift about the application, without a way to Settings. */
export function PasteStep(props: PasteStepProps) {
  const { head, label, state, registrations, isFixed, pasted, onUse } = props;
  return (
    <Step head={head} state={state}>
      {registrations.map((registration) => (
        <RegistrationWords key={registration.tenant} {...registration} />
      ))}
      {isFixed && <p>{text('setUp_fixed')}</p>}
      {!isFixed && state === 'proven' && (
        <details>
          <summary>{text('setUp_another')}</summary>
          <PasteField {...{ label, pasted, onUse }} there={registrations} />
        </details>
      )}
      {!isFixed && state !== 'proven' && (
        <PasteField {...{ label, pasted, onUse }} there={registrations} />
      )}
    </Step>
  );
}
