import { listed } from '../../utils/i18n/listed';
import { text } from '../../utils/i18n/text';
import { accountKey } from '../../utils/pim/account-key';
import type { SetUpCheck } from '../../utils/snapshot/set-up-check';
import type { Overview } from '../../utils/snapshot/shape';
import { showCheck } from '../shared/check/show-check';
import { ConsentLink, isMendedByConsent } from '../shared/consent-link';
import { ErrorNote } from '../shared/error-note';
import { isConfigured } from './is-configured';
import { SIGN_IN_ID } from './sign-in-button';
import { Step } from './step';
import type { StepState } from './step-state';

type SignInStepProps = {
  overview: Overview | undefined;
  /** What is known of the application that is meant. */
  check: SetUpCheck | undefined;
  state: StepState;
  /** Nobody of the application that is meant is signed in. */
  isNew: boolean;
  onSignIn: () => void;
};

/** The first sign-in, and what comes after it. */
export function SignInStep({ overview, check, state, isNew, onSignIn }: SignInStepProps) {
  const configured = isConfigured(overview);
  const accounts = overview?.accounts ?? [];
  const { state: signingIn, error, account } = overview?.signIn ?? {};
  return (
    <Step head={text('welcome_step3')} state={state}>
      {accounts.length > 0 && <p>{text('welcome_step3Done', whoIsIn(overview))}</p>}
      {signingIn === 'running' && <p role="status">{text('welcome_signInRunning')}</p>}
      {error && (
        <ErrorNote error={error} account={account && overview?.accountNames[account]?.label}>
          <button type="button" onClick={showCheck}>
            {text('check_start')}
          </button>
          {check && isMendedByConsent(error.code) && (
            <>
              <ConsentLink check={check} />
              <p class="sub">{text('setUp_consentEnds')}</p>
            </>
          )}
        </ErrorNote>
      )}
      <button
        id={SIGN_IN_ID}
        type="button"
        class={isNew ? 'primary' : ''}
        aria-disabled={!configured}
        onClick={() => configured && onSignIn()}
      >
        {text(isNew ? 'welcome_signIn' : 'welcome_signInOther')}
      </button>
      {!configured && <p class="sub">{text('welcome_signInLater')}</p>}
      <p>
        {text('welcome_step3Says')} {text('welcome_reloadTabs')}
      </p>
    </Step>
  );
}

/** Who is signed in, each by user name and tenant. */
const whoIsIn = (overview: Overview | undefined): string =>
  listed(
    (overview?.accounts ?? []).map(
      (account) => overview?.accountNames[accountKey(account)]?.label ?? account.username,
    ),
    'conjunction',
  );
