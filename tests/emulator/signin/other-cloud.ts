import { clouds } from '../../../utils/auth/clouds';
import type { EmulatedRequest, EmulatedResponse } from '../http-types';
import type { World } from '../world';
import { isAnyTenant, tenantsOf } from './authority';
import { openIdConfiguration } from './discovery';
import { errorPage } from './error-page';
import { refusals } from './refusals';
import { errorBody } from './sts-error';

/**
 * What the sign-in of one cloud answers about a tenant of another (contract §9.3): the American clouds
 * and the worldwide one know of each other, and lead to the tenant's own; China knows nobody.
 * @returns undefined where the tenant is in this cloud
 */
export function answerOfOtherCloud(
  world: World,
  segment: string,
  path: string,
  { host, url }: EmulatedRequest,
): EmulatedResponse | undefined {
  const cloud = isAnyTenant(segment) ? undefined : tenantsOf(world, segment)[0]?.cloud;
  if (!cloud) return undefined;
  const own = new URL(clouds[cloud].login);
  if (own.host === host) return undefined;
  const isAlone = [own.href, `https://${host}/`].includes(new URL(clouds.china.login).href);
  const unknown = refusals.unknownTenant(segment);
  if (path === 'oauth2/v2.0/authorize' || path === 'adminconsent') {
    if (isAlone) return errorPage(unknown);
    return { status: 302, headers: { location: `${own.origin}${url.pathname}${url.search}` } };
  }
  if (path === 'v2.0/.well-known/openid-configuration' && !isAlone)
    return openIdConfiguration(world, segment, own.host);
  return { status: 400, body: errorBody(unknown, world.now()) };
}
