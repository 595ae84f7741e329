import { text } from '../../utils/i18n/text';
import type { Eligibility } from '../../utils/pim/eligibility';
import { activationPage } from '../shared/activation-page';
import type { NextStep } from '../shared/next-steps';
import { usePopup } from './popup-context';

/** A step that leads away from the form and the request themselves. */
export type WayOut = Exclude<NextStep, 'retry' | 'change' | 'chooseWhere'>;

export const isWayOut = (step: string): step is WayOut => step in labels;

const labels = {
  refresh: 'header_refresh',
  signIn: 'accounts_signInAgain',
  anotherMethod: 'signIn_anotherMethod',
  consent: 'consent_give',
  settings: 'header_settings',
  setUp: 'notConfigured_setUp',
  check: 'check_start',
  portal: 'error_portal',
} as const;

type NextStepButtonProps = {
  step: WayOut;
  /** The role that failed. */
  role: Pick<Eligibility, 'account' | 'surface'>;
  /** What tells it from others with this label. */
  about: string;
};

/** Leads to where a failure can be mended. */
export function NextStepButton({ step, role, about }: NextStepButtonProps) {
  const { account, surface } = role;
  const { actions, onSettings, onSetUp, onCheck } = usePopup();
  const label = text(labels[step]);
  const name = text('action_for', label, about);
  if (step === 'portal') {
    return (
      <a href={activationPage(account, surface)} target="_blank" rel="noreferrer" aria-label={name}>
        {label}
      </a>
    );
  }
  const go: Record<Exclude<WayOut, 'portal'>, () => void> = {
    refresh: actions.refresh,
    signIn: () => actions.signIn(account),
    anotherMethod: () => actions.signInAnew(account, surface),
    consent: () => actions.consent(account, surface),
    settings: onSettings,
    setUp: onSetUp,
    check: onCheck,
  };
  return (
    <button type="button" aria-label={name} onClick={go[step]}>
      {label}
    </button>
  );
}

/** All that lead to where a failure can be mended. */
export function WaysOut({
  steps,
  ...props
}: Omit<NextStepButtonProps, 'step'> & { steps: WayOut[] }) {
  return (
    <>
      {steps.map((step) => (
        <NextStepButton key={step} step={step} {...props} />
      ))}
    </>
  );
}
