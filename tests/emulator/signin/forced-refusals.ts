import type { World } from '../world';
import { signinState } from './state';
import type { StsError } from './sts-error';

type Where = 'authorize' | 'token';

/** Has the next request of a kind refused with this AADSTS number, whatever it asks for. */
export function refuseNext(world: World, where: Where, code: number): void {
  signinState(world).refusals.push({ where, code });
}

/** Takes the refusal that was ordered for a request of this kind. */
export function takeRefusal(world: World, where: Where): StsError | undefined {
  const { refusals } = signinState(world);
  const at = refusals.findIndex((each) => each.where === where);
  const [found] = at < 0 ? [] : refusals.splice(at, 1);
  return (
    found && {
      code: found.code,
      error: where === 'authorize' ? 'access_denied' : 'invalid_grant',
      message: 'Refused because a test or the demo wanted it.',
    }
  );
}
