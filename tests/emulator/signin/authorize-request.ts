import type { World } from '../world';
import { audienceRefusal } from './applications';
import { type ClaimsRequest, parseClaims } from './claims-request';
import { readClient } from './client-of-request';
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
  const client = readClient(
    world,
    segment,
    query.get('client_id'),
    query.get('redirect_uri') ?? '',
  );
  if ('code' in client) return { kind: 'page', error: client };
  const { app, redirect } = client;
  const responseMode = query.get('response_mode') === 'query' ? 'query' : 'fragment';
  const to: ReplyTo = {
    ...{ redirectUri: redirect.uri, responseMode },
    ...{ state: query.get('state'), prompt: query.get('prompt') },
  };
  const wrongAudience = audienceRefusal(app, segment);
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
      clientId: app.clientId,
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
