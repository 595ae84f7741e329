import { issueAccessToken } from '../tokens';
import type { World } from '../world';
import type { PortalSession } from './session';

/** The client id of the Azure portal's own application. */
const portalClientId = 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c';

/**
 * Issues the token that a portal document works with. Its `wids` are the roles that are active now: a
 * role that is activated later counts only in a document that is loaded later.
 */
export function issuePageToken(
  world: World,
  { tenant, user }: PortalSession,
  audience: string,
): Promise<string> {
  return issueAccessToken(world, {
    tenant,
    user,
    audience,
    scopes: ['Directory.AccessAsUser.All', 'AuditLog.Read.All', 'user_impersonation'],
    clientId: portalClientId,
  });
}
