import type { ComponentChildren } from 'preact';
import { listed } from '../../utils/i18n/listed';
import { text } from '../../utils/i18n/text';
import { accountKey } from '../../utils/pim/account-key';
import type { Overview } from '../../utils/snapshot/shape';
import { ErrorNote } from '../shared/error-note';
import { Icon } from '../shared/icon';
import { Logo } from '../shared/logo';
import { RegisterStep } from './register-step';

type WelcomeProps = {
  overview: Overview | undefined;
  redirectUri: string;
  graphScopes: readonly string[];
  nameScopes: readonly string[];
  onCopy: (value: string) => Promise<boolean>;
  onSignIn: () => void;
  onOptions: () => void;
};

/** What Uplift is, and the three steps to the first role. */
export function Welcome({ overview, onSignIn, onOptions, ...register }: WelcomeProps) {
  const configured = overview?.configured === true;
  const accounts = overview?.accounts ?? [];
  const signingIn = overview?.signIn.account;
  const running = overview?.signIn.state === 'running';
  const error = overview?.signIn.error;
  return (
    <main class="page">
      <header class="page-head">
        <Logo size={40} />
        <h1>{text('welcome_title')}</h1>
      </header>
      <div class="lead">
        <p>
          {text('welcome_what1')} {text('welcome_what2')} {text('welcome_what3')}
        </p>
      </div>
      <ol class="steps">
        <Step head={text('welcome_step1')} done={configured}>
          <RegisterStep {...register} />
        </Step>
        <Step head={text('welcome_step2')} done={configured}>
          <p>{text(configured ? 'welcome_step2Done' : 'welcome_step2Says')}</p>
          <button type="button" class={configured ? '' : 'primary'} onClick={onOptions}>
            {text('welcome_openOptions')}
          </button>
        </Step>
        <Step head={text('welcome_step3')} done={accounts.length > 0}>
          {accounts.length > 0 && <p>{text('welcome_step3Done', whoIsIn(overview))}</p>}
          <p>
            {text('welcome_step3Says')} {text('welcome_reloadTabs')}
          </p>
          {running && <p role="status">{text('signIn_running')}</p>}
          {error && (
            <ErrorNote
              error={error}
              account={signingIn && overview?.accountNames[signingIn]?.label}
            />
          )}
          {accounts.length === 0 && (
            <button type="button" class="primary" disabled={!configured} onClick={onSignIn}>
              {text('welcome_signIn')}
            </button>
          )}
        </Step>
      </ol>
    </main>
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

type StepProps = { head: string; done: boolean; children: ComponentChildren };

function Step({ head, done, children }: StepProps) {
  return (
    <li class="panel step" data-done={done}>
      <h2>
        {head}
        {done && <Icon name="check" class="step-done" />}
      </h2>
      {children}
    </li>
  );
}
