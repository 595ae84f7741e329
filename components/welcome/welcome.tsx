import { useSignal } from '@preact/signals';
import { text } from '../../utils/i18n/text';
import type { Registration } from '../../utils/settings/registration';
import { provenSteps } from '../../utils/snapshot/proven-steps';
import type { Overview } from '../../utils/snapshot/shape';
import { CheckPanel } from '../shared/check/check-panel';
import { Logo } from '../shared/logo';
import { AdministratorPath } from './administrator-path';
import { AskPath } from './ask-path';
import { checkOf } from './check-of';
import { type Choice, choiceIn } from './choice';
import { ChoiceField } from './choice-field';
import { Colleagues } from './colleagues';
import { isConfigured } from './is-configured';
import { OrganizationPath } from './organization-path';
import { OtherTenants } from './other-tenants';
import type { PathProps } from './path-props';
import { chooseRegistration, useRegisterForm } from './register/register-form';
import { useCheckAfterSignIn } from './use-check-after-sign-in';
import { useSettledCheck } from './use-settled-check';
import type { WelcomeActions } from './welcome-actions';

type WelcomeProps = {
  overview: Overview | undefined;
  /** The page's own address: what was chosen. */
  hash: string;
  redirectUri: string;
  actions: WelcomeActions;
};

const paths = {
  administrator: AdministratorPath,
  ask: AskPath,
  organization: OrganizationPath,
};

/** What Uplift is, one question, the steps of whoever answers it, and the check. */
export function Welcome({ overview, hash, redirectUri, actions }: WelcomeProps) {
  const form = useRegisterForm();
  const pasted = useSignal('');
  /** What was pasted last: the steps are about it. */
  const meant = useSignal<Registration | undefined>(undefined);
  const windows = useCheckAfterSignIn(overview, actions);
  const configured = isConfigured(overview);
  const checks = overview?.setUpChecks ?? [];
  const registrations = checks.map(({ registration }) => registration);
  const check = checkOf(checks, meant.value);
  const settled = useSettledCheck(check);
  const chosen = choiceIn(hash, configured);

  const path: PathProps = {
    ...{ overview, registrations, check, settled, redirectUri, form, pasted },
    isFixed: 'registration' in (overview?.managed ?? {}),
    onSignIn: () => windows.onSignIn(null, check?.registration ?? meant.value ?? null),
    actions: {
      ...actions,
      async onUse(used) {
        const reply = await actions.onUse(used);
        if (reply.ok) meant.value = used[0];
        return reply;
      },
    },
  };
  return (
    <main class="page">
      <header class="page-head">
        <Logo size={40} />
        <h1>{text('welcome_title')}</h1>
      </header>
      <p class="lead">
        {text('welcome_what1')} {text('welcome_what2')} {text('welcome_what3')}
      </p>
      <ChoiceField chosen={chosen} onChoose={actions.onChoose} />
      {chosen && <Path choice={chosen} {...path} />}
      {(chosen || configured) && (
        <CheckPanel
          {...{ configured, checks, redirectUri }}
          actions={{
            ...actions,
            ...windows,
            onScript(registration) {
              chooseRegistration(form, registration);
              actions.onChoose('administrator');
            },
          }}
        />
      )}
      {chosen === 'administrator' && check && (
        <>
          {/* Nobody is told of what does not work yet. */}
          {provenSteps(settled).registration && (
            <Colleagues registrations={registrations} onCopy={actions.onCopy} />
          )}
          <OtherTenants registration={check.registration} onCopy={actions.onCopy} />
        </>
      )}
    </main>
  );
}

function Path({ choice, ...props }: PathProps & { choice: Choice }) {
  const Steps = paths[choice];
  return <Steps {...props} />;
}
