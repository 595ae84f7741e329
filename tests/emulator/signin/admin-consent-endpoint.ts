import { cloudsAt } from '../../../utils/auth/clouds';
import type { EmulatedRequest, EmulatedResponse } from '../http-types';
import type { World } from '../world';
import { audienceRefusal } from './applications';
import { readClient } from './client-of-request';
import { errorPage } from './error-page';
import { begin } from './flow';
import { sessionOf } from './sessions';

/**
 * `/adminconsent`: an administrator signs in and grants all that an application is registered with, of
 * every resource, for everybody in the tenant (contract §9.7). What is wrong stays on a page.
 */
export function adminConsent(
  world: World,
  segment: string,
  request: EmulatedRequest,
): EmulatedResponse {
  const query = request.url.searchParams;
  const client = readClient(world, segment, query.get('client_id'), query.get('redirect_uri'));
  if ('code' in client) return errorPage(client);
  const { app, redirect } = client;
  const refusal = audienceRefusal(app, segment);
  if (refusal) return errorPage(refusal);
  return begin(
    world,
    sessionOf(world, request),
    {
      authority: segment,
      clientId: app.clientId,
      redirectUri: redirect.uri,
      redirectType: redirect.type,
      responseMode: 'query',
      state: query.get('state'),
      nonce: null,
      prompt: null,
      loginHint: null,
      codeChallenge: '',
      wantsClientInfo: false,
      scopeText: '',
      scopes: { openId: [], resource: '', names: [] },
      claims: { acrs: [], mfa: false, capabilities: [], text: null },
    },
    cloudsAt(`https://${request.host}`) ?? [],
  );
}
