import { issueAccessToken } from '../tokens';
import type { World } from '../world';
import type { PortalSession } from './session';

/** The Azure portal's own application: the portals do not use anybody's registration. */
const portalClientId = 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c';

/**
 * The token a portal document works with. Its `wids` are the roles active right now and never
 * change: a role activated later counts only in a document that is loaded later.
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
