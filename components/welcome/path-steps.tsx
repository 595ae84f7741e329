import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { isConfigured } from './is-configured';
import type { PathProps } from './path-props';
import { PasteStep } from './set-up/paste-step';
import { keepSignInInSight } from './sign-in-button';
import { SignInStep } from './sign-in-step';
import { Step } from './step';
import { stepState } from './step-state';

type FirstStepProps = PathProps & {
  head: string;
  /** What it is called while it is put away. */
  summary: string;
  /** It is wanted once more. */
  isOpen?: boolean;
  children: ComponentChildren;
};

/**
 * The step that ends with an application in the tenant: proven once the check has seen one,
 * and put away then.
 */
export function FirstStep({ settled, head, summary, isOpen, children }: FirstStepProps) {
  const state = stepState('registration', settled, false);
  return (
    <Step head={head} state={state}>
      {state === 'proven' ? (
        <details open={isOpen ?? false}>
          <summary>{summary}</summary>
          <div class="step-again">{children}</div>
        </details>
      ) : (
        children
      )}
    </Step>
  );
}

/** The step that tells Uplift about it. */
export function PathPasteStep(props: PathProps & { head: string; label: string }) {
  const { overview, registrations, settled, isFixed, pasted, actions, head, label } = props;
  const state = stepState('registration', settled, isConfigured(overview));
  return (
    <PasteStep {...{ head, label, state, registrations, isFixed, pasted }} onUse={actions.onUse} />
  );
}

/** The last step. */
export function PathSignInStep({ overview, check, settled, onSignIn }: PathProps) {
  const accounts = overview?.accounts ?? [];
  const isRegistered = stepState('registration', settled, false) === 'proven';
  useLayoutEffect(keepSignInInSight, [isRegistered]);
  const seen = settled?.account === check?.account ? settled : check;
  const isNew = check ? check.account === null : accounts.length === 0;
  return (
    <SignInStep
      overview={overview}
      check={check}
      state={stepState('signIn', seen, !isNew)}
      isNew={isNew}
      onSignIn={onSignIn}
    />
  );
}
