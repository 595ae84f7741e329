import { clouds } from '../../auth/clouds';
import { grantedScopes } from '../../auth/scopes';
import type { Registration } from '../../settings/registration';

/**
 * The address of a sign-in as MSAL would open it, and that names nobody. It is made here, and not by
 * MSAL, so that a check starts no token host and leaves no sign-in of MSAL's under way.
 * @param random 43 characters or more that nobody else has; no code is redeemed with them
 */
export function signInUrl(
  { clientId, tenant, cloud }: Registration,
  redirectUri: string,
  random: string,
): string {
  const query = new URLSearchParams({
    client_id: clientId,
    scope: ['openid', 'profile', 'offline_access', ...grantedScopes('graph', cloud)].join(' '),
    redirect_uri: redirectUri,
    response_mode: 'fragment',
    response_type: 'code',
    // The service takes no other length (AADSTS501491).
    code_challenge: random.slice(0, 43),
    code_challenge_method: 'S256',
    nonce: random,
    state: random,
    client_info: '1',
    // No page for a person, who is not there to see it.
    prompt: 'none',
  });
  return `${clouds[cloud].login}/${encodeURIComponent(tenant)}/oauth2/v2.0/authorize?${query}`;
}
