import type { Refusal } from '../graph/answer';
import type { Caller } from '../graph/caller';
import type { EmulatedRequest } from '../http-types';
import { readAccessToken } from '../tokens';
import type { World } from '../world';
import { authenticationFailed, CHALLENGE } from './refusals';

/** Reads the token of a call: it must be for ARM, with `user_impersonation` (contract §9). */
export async function identifyForArm(
  request: EmulatedRequest,
  world: World,
): Promise<Caller | Refusal> {
  const bearer = request.headers.authorization;
  const token = await readAccessToken(world, bearer, `https://${request.host}`);
  if (!token) return authenticationFailed(bearer !== undefined);
  if ('revoked' in token) return insufficientClaims(token.claims);
  const tenant = world.tenants.find((each) => each.id === token.tid);
  const user = tenant?.users.find((each) => each.id === token.oid);
  const allowed = token.scp.split(' ').includes('user_impersonation');
  return tenant && user && allowed ? { tenant, user, token } : authenticationFailed(true);
}

/** Continuous access evaluation (contract §8). @param claims what a new token must hold, as JSON */
function insufficientClaims(claims: string): Refusal {
  const base64 = Buffer.from(claims).toString('base64');
  return {
    status: 401,
    code: 'InvalidAuthenticationToken',
    message: 'The token was issued before the sessions of its user were revoked.',
    headers: {
      'www-authenticate': `${CHALLENGE}, error="insufficient_claims", claims="${base64}"`,
    },
  };
}
