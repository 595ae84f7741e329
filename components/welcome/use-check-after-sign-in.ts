import { useEffect, useRef } from 'preact/hooks';
import type { Overview } from '../../utils/snapshot/shape';
import type { WelcomeActions } from './welcome-actions';

type WindowActions = Pick<WelcomeActions, 'onSignIn' | 'onConsent'>;

/**
 * Checks the set-up once somebody has signed in or consented from here, so that the ticks say what is
 * proven without one more click.
 */
export function useCheckAfterSignIn(
  overview: Overview | undefined,
  { onSignIn, onConsent, onCheck }: WindowActions & Pick<WelcomeActions, 'onCheck'>,
): WindowActions {
  const stage = useRef<'none' | 'begun' | 'running'>('none');
  const { state, error } = overview?.signIn ?? {};
  useEffect(() => {
    if (stage.current === 'begun' && state === 'running') stage.current = 'running';
    if (stage.current !== 'running' || state !== 'idle') return;
    stage.current = 'none';
    if (!error) onCheck();
  }, [state, error, onCheck]);
  return {
    onSignIn(account, registration) {
      stage.current = 'begun';
      onSignIn(account, registration);
    },
    onConsent(account, surface) {
      stage.current = 'begun';
      onConsent(account, surface);
    },
  };
}
