import { text } from '../../../utils/i18n/text';
import { Mark } from '../../shared/logo';

/** No application is known yet: nothing works before that, so there is one way on. */
export function NotConfigured({ onSetUp }: { onSetUp: () => void }) {
  return (
    <section class="state">
      <Mark />
      <h2>{text('notConfigured_head')}</h2>
      <p>{text('notConfigured_says')}</p>
      <button type="button" class="primary" onClick={onSetUp}>
        {text('notConfigured_setUp')}
      </button>
    </section>
  );
}

/** Nobody is signed in. */
export function SignedOut({ running, onSignIn }: { running: boolean; onSignIn: () => void }) {
  return (
    <section class="state">
      <Mark />
      <h2>{text('signedOut_head')}</h2>
      <p>{text('signedOut_says')}</p>
      <button type="button" class="primary" onClick={onSignIn}>
        {text(running ? 'signedOut_again' : 'signedOut_signIn')}
      </button>
    </section>
  );
}

/** Signed in, listed, and nobody made this person eligible for anything. */
export function NothingEligible({ onRefresh }: { onRefresh: () => void }) {
  return (
    <section class="state">
      <h2>{text('nothing_head')}</h2>
      <p>{text('nothing_says')}</p>
      <button type="button" onClick={onRefresh}>
        {text('tryAgain')}
      </button>
    </section>
  );
}
