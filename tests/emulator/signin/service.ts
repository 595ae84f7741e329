import type { EmulatedResponse, Service } from '../http-types';
import { adminConsent } from './admin-consent-endpoint';
import { authorize, continueFlow } from './authorize';
import { discoveryKeys, openIdConfiguration } from './discovery';
import { logout } from './logout';
import { answerOfOtherCloud } from './other-cloud';
import { token, tokenPreflight } from './token-endpoint';

/** The sign-in host of each cloud: the pages of a sign-in and the endpoints of OAuth 2. */
export const signinService: Service = (request, world) => {
  const [, segment = '', ...rest] = request.url.pathname.split('/');
  const path = rest.join('/');
  const elsewhere = answerOfOtherCloud(world, segment, path, request);
  if (elsewhere) return elsewhere;
  if (path === 'oauth2/v2.0/authorize') return authorize(world, segment, request);
  if (path === 'adminconsent') return adminConsent(world, segment, request);
  if (path === 'oauth2/v2.0/token') {
    if (request.method === 'OPTIONS') return tokenPreflight(request);
    return request.method === 'POST' ? token(world, segment, request) : notAllowed;
  }
  if (path === 'oauth2/v2.0/logout') return logout(world, segment, request);
  if (path === 'v2.0/.well-known/openid-configuration')
    return openIdConfiguration(world, segment, request.host);
  if (path === 'discovery/v2.0/keys') return discoveryKeys();
  if (rest[0] === 'emulated' && rest[1]) return continueFlow(world, rest[1], request);
  return { status: 404, body: 'Nothing here.' };
};

const notAllowed: EmulatedResponse = { status: 405, headers: { allow: 'POST, OPTIONS' } };
