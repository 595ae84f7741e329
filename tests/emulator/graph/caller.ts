import type { EmulatedRequest } from '../http-types';
import { type AccessClaims, readAccessToken } from '../tokens';
import type { Tenant, User, World } from '../world';
import type { Refusal } from './answer';
import { insufficientClaims, invalidToken } from './refusals';

/** Who calls, and with which token. */
export type Caller = { tenant: Tenant; user: User; token: AccessClaims };

/** Reads the token of a call; a refusal when it is missing, expired, revoked or from no emulated user. */
export async function identify(request: EmulatedRequest, world: World): Promise<Caller | Refusal> {
  const bearer = request.headers.authorization;
  const token = await readAccessToken(world, bearer, `https://${request.host}`);
  if (!token) return invalidToken(bearer !== undefined);
  if ('revoked' in token) return insufficientClaims(token.claims);
  const tenant = world.tenants.find((each) => each.id === token.tid);
  const user = tenant?.users.find((each) => each.id === token.oid);
  return tenant && user ? { tenant, user, token } : invalidToken(true);
}
