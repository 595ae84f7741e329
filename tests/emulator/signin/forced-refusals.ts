import type { World } from '../world';
import { signinState } from './state';
import type { StsError } from './sts-error';

type Endpoint = 'authorize' | 'token';

/** Lets the next request to an endpoint be refused with this AADSTS number. */
export function refuseNext(world: World, endpoint: Endpoint, code: number): void {
  signinState(world).refusals.push({ endpoint, code });
}

/** Takes the next refusal that a test has requested for an endpoint. */
export function takeRefusal(world: World, endpoint: Endpoint): StsError | undefined {
  const { refusals } = signinState(world);
  const index = refusals.findIndex((each) => each.endpoint === endpoint);
  const [found] = index < 0 ? [] : refusals.splice(index, 1);
  return (
    found && {
      code: found.code,
      error: endpoint === 'authorize' ? 'access_denied' : 'invalid_grant',
      message: 'Refused because a test or the demo wanted it.',
    }
  );
}
