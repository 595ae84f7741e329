import type { World } from '../world';
import { appFor, audienceRefusal } from './applications';
import { tenantsOf } from './authority';
import { type ClaimsRequest, parseClaims } from './claims-request';
import { refusals } from './refusals';
import { parseScopes, type ScopeRequest } from './scopes';
import type { StsError } from './sts-error';

/** An authorize request that may be answered at its redirect URI. */
export type AuthorizeRequest = {
  /** First segment of the path. */
  authority: string;
  clientId: string;
  redirectUri: string;
  redirectType: 'spa' | 'web' | 'native';
  responseMode: 'fragment' | 'query';
  state: string | null;
  nonce: string | null;
  prompt: string | null;
  loginHint: string | null;
  codeChallenge: string;
  wantsClientInfo: boolean;
  scopeText: string;
  scopes: ScopeRequest;
  claims: ClaimsRequest;
};

/** Where a code or an error may be sent. */
export type ReplyTo = Pick<AuthorizeRequest, 'redirectUri' | 'responseMode' | 'state' | 'prompt'>;

type Result =
  | { kind: 'request'; request: AuthorizeRequest }
  /** Refused, with an error at the redirect URI, which is known to be the application's. */
  | { kind: 'reply'; error: StsError; to: ReplyTo }
  /** Refused, with an error page: the redirect URI may not be the application's. */
  | { kind: 'page'; error: StsError };

/** Checks an authorize request in the service's order: tenant, application, redirect URI, the rest. */
export function parseAuthorizeRequest(
  world: World,
  segment: string,
  query: URLSearchParams,
): Result {
  const tenants = tenantsOf(world, segment);
  if (tenants.length === 0) return { kind: 'page', error: refusals.unknownTenant(segment) };
  const clientId = query.get('client_id');
  if (!clientId) return { kind: 'page', error: refusals.missingParameter('client_id') };
  const registered = tenants
    .map((tenant) => appFor(world, tenant, clientId))
    .filter((app) => app !== undefined);
  const [first] = registered;
  if (!first) {
    const directory = tenants.length === 1 ? (tenants[0]?.displayName ?? '') : segment;
    return { kind: 'page', error: refusals.unknownClient(clientId, directory) };
  }
  if (first.isDisabled) return { kind: 'page', error: refusals.disabledClient(first) };
  const redirectUri = query.get('redirect_uri') ?? '';
  const redirect = registered
    .flatMap((app) => app.redirectUris)
    .find(({ uri }) => uri === redirectUri);
  if (!redirect) return { kind: 'page', error: refusals.redirectMismatch(redirectUri, clientId) };

  const responseMode = query.get('response_mode') === 'query' ? 'query' : 'fragment';
  const to: ReplyTo = {
    ...{ redirectUri, responseMode },
    ...{ state: query.get('state'), prompt: query.get('prompt') },
  };
  const wrongAudience = audienceRefusal(first, segment);
  if (wrongAudience) return { kind: 'reply', to, error: wrongAudience };
  const responseType = query.get('response_type') ?? '';
  if (responseType !== 'code') {
    return { kind: 'reply', to, error: refusals.unsupportedResponseType(responseType) };
  }
  const codeChallenge = query.get('code_challenge') ?? '';
  if (codeChallenge === '' || query.get('code_challenge_method') !== 'S256') {
    return { kind: 'reply', to, error: refusals.pkceRequired() };
  }
  const scopeText = query.get('scope') ?? '';
  const scopes = parseScopes(scopeText);
  if (!scopes.ok) return { kind: 'reply', to, error: scopes.error };
  const claims = parseClaims(query.get('claims'));
  if (!claims) return { kind: 'reply', to, error: refusals.malformed() };
  return {
    kind: 'request',
    request: {
      ...to,
      authority: segment,
      clientId: clientId.toLowerCase(),
      redirectType: redirect.type,
      nonce: query.get('nonce'),
      loginHint: query.get('login_hint'),
      codeChallenge,
      wantsClientInfo: query.get('client_info') === '1',
      scopeText,
      scopes: scopes.value,
      claims,
    },
  };
}
