import { productScopes } from '../tenants/product';
import { armAudience, graphAudience, issueAccessToken } from '../tokens';
import type { World } from '../world';
import type { PortalSession } from './session';

/** The client id of the Azure portal's own application. */
const portalClientId = 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c';

/** What the portals' own pages may do: everything their user may. */
const pageScopes = ['Directory.AccessAsUser.All', 'AuditLog.Read.All', 'user_impersonation'];

/** The tokens of one document: for its own API, for Azure, and for the blades of PIM. */
export type PageTokens = { token: string; armToken: string; pimToken: string };

/**
 * Issues the tokens that a portal document works with. Their `wids` are the roles that are active now: a
 * role that is activated later counts only in a document that is loaded later. Only PIM's own blades have
 * a token with PIM's scopes.
 * @param audience of the document's own API
 */
export async function issuePageTokens(
  world: World,
  session: PortalSession,
  audience: string,
): Promise<PageTokens> {
  const issue = (forApi: string, scopes: string[]) =>
    issueAccessToken(world, { ...session, audience: forApi, scopes, clientId: portalClientId });
  return {
    token: await issue(audience, pageScopes),
    armToken: await issue(armAudience, pageScopes),
    pimToken: await issue(graphAudience, productScopes),
  };
}
