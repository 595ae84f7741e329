import { text } from '../../../utils/i18n/text';
import type { CheckLine, SetUpCheck } from '../../../utils/snapshot/set-up-check';
import { ConsentLink } from '../consent-link';
import type { CheckActions } from './check-actions';
import type { CheckStep } from './line-steps';
import { isAboutPortals } from './line-words';
import { surfaceOf } from './surface-of';

const labels = {
  allowAccess: 'check_allowAccess',
  signIn: 'welcome_signIn',
  consent: 'consent_give',
  adminConsent: 'check_adminConsent',
  script: 'check_script',
  settings: 'welcome_openOptions',
} as const;

type StepButtonProps = {
  step: CheckStep;
  line: CheckLine;
  check: SetUpCheck;
  about: string | undefined;
  actions: CheckActions;
};

/** Leads to where a line can be mended. */
export function StepButton({ step, line, check, about, actions }: StepButtonProps) {
  const { registration, account } = check;
  const label = text(labels[step]);
  const name = about ? text('action_for', label, about) : undefined;
  if (step === 'adminConsent') {
    return <ConsentLink check={check} name={name} />;
  }
  const go: Record<Exclude<CheckStep, 'adminConsent'>, () => void> = {
    allowAccess: () =>
      actions.onAllowAccess(
        isAboutPortals(line.thing, line.about) ? 'portals' : registration.cloud,
      ),
    signIn: () => actions.onSignIn(account, registration),
    consent: () => account && actions.onConsent(account, surfaceOf(line)),
    script: () => actions.onScript(registration),
    settings: actions.onSettings,
  };
  return (
    <button type="button" aria-label={name} onClick={go[step]}>
      {label}
    </button>
  );
}
