import { lazyPart } from '../lazy-part';
import { usePopup } from '../popup-context';
import { Skeleton } from './skeleton';
import './welcome.css';

const WelcomeState = lazyPart(
  () => import('./states').then(({ WelcomeState }) => WelcomeState),
  Skeleton,
);

/** What stands in place of the roles while there are none. */
export function Welcome() {
  const stage = usePopup().state.stage.value;
  if (stage === 'roles' || stage === 'failed') return null;
  return stage === 'loading' ? <Skeleton /> : <WelcomeState stage={stage} />;
}
