import { text } from '../../../utils/i18n/text';
import { Logo } from '../../shared/logo';
import { usePopup } from '../popup-context';
import type { Stage } from '../stage';

const states = {
  notConfigured: NotConfigured,
  signedOut: SignedOut,
  nothingEligible: NothingEligible,
};

/** Why there are no roles, and the way on. */
export function WelcomeState({ stage }: { stage: Stage & keyof typeof states }) {
  const State = states[stage];
  return <State />;
}

/** No application is known yet: nothing works before that, so there is one way on. */
function NotConfigured() {
  const { onSetUp } = usePopup();
  return (
    <section class="state">
      <Logo size={48} />
      <h2>{text('notConfigured_head')}</h2>
      <p>{text('notConfigured_says')}</p>
      <button type="button" class="primary" onClick={onSetUp}>
        {text('notConfigured_setUp')}
      </button>
    </section>
  );
}

/** Nobody is signed in. */
function SignedOut() {
  const { state, actions } = usePopup();
  const running = state.view.value?.overview?.signIn.state === 'running';
  return (
    <section class="state">
      <Logo size={48} />
      <h2>{text('signedOut_head')}</h2>
      <p>{text('signedOut_says')}</p>
      <button type="button" class="primary" onClick={() => actions.signIn(null)}>
        {text(running ? 'signedOut_again' : 'signedOut_signIn')}
      </button>
    </section>
  );
}

/** Signed in, listed, and nobody made this person eligible for anything. */
function NothingEligible() {
  const { actions } = usePopup();
  return (
    <section class="state">
      <h2>{text('nothing_head')}</h2>
      <p>{text('nothing_says')}</p>
      <button type="button" onClick={actions.refresh}>
        {text('tryAgain')}
      </button>
    </section>
  );
}
