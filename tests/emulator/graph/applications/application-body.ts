import type { AppRegistration, RequiredAccess } from '../../world';
import type { Refusal } from '../answer';
import { isObject, type Json } from '../json-body';
import { invalidProperty } from './refusals';
import { resourceApps } from './resources';

const audiences = ['AzureADMyOrg', 'AzureADMultipleOrgs'];
const known = ['displayName', 'signInAudience', 'spa', 'requiredResourceAccess'];
/** So many redirect URIs an application may have. */
const MOST_REDIRECT_URIS = 256;

export type ApplicationChange = Partial<
  Pick<AppRegistration, 'displayName' | 'audience' | 'redirectUris' | 'requiredAccess'>
>;

/** Reads what a client wants of an application, refusing what the service refuses. */
export function readApplicationBody(
  body: Json,
  now: AppRegistration | undefined,
): ApplicationChange | Refusal {
  const unknown = Object.keys(body).find((name) => !known.includes(name));
  if (unknown) return invalidProperty(unknown, 'Application');
  const change: ApplicationChange = {};
  if ('displayName' in body) {
    if (typeof body.displayName !== 'string' || body.displayName === '')
      return invalidProperty('displayName', 'Application');
    change.displayName = body.displayName;
  }
  if ('signInAudience' in body) {
    if (!audiences.includes(String(body.signInAudience)))
      return invalidProperty('signInAudience', 'Application');
    change.audience = body.signInAudience as AppRegistration['audience'];
  }
  if ('spa' in body) {
    const uris = isObject(body.spa) ? body.spa.redirectUris : undefined;
    if (!Array.isArray(uris) || uris.length > MOST_REDIRECT_URIS || !uris.every(isRedirectUri))
      return invalidProperty('redirectUris', 'SpaApplication');
    if (new Set(uris).size < uris.length) return invalidProperty('redirectUris', 'SpaApplication');
    const others = (now?.redirectUris ?? []).filter(({ type }) => type !== 'spa');
    change.redirectUris = [...others, ...uris.map((uri) => ({ uri, type: 'spa' as const }))];
  }
  if ('requiredResourceAccess' in body) {
    const access = body.requiredResourceAccess;
    if (!isRequiredAccess(access)) return invalidProperty('requiredResourceAccess', 'Application');
    change.requiredAccess = access;
  }
  return change;
}

/** An address with a scheme and no fragment; without encryption only on the own machine. */
function isRedirectUri(value: unknown): value is string {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, hostname, hash } = new URL(value);
  return (
    hash === '' && (protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost'))
  );
}

function isRequiredAccess(value: unknown): value is RequiredAccess[] {
  if (!Array.isArray(value) || !value.every(isObject)) return false;
  const appIds = value.map(({ resourceAppId }) => resourceAppId);
  if (new Set(appIds).size < appIds.length) return false;
  return value.every(({ resourceAppId, resourceAccess }) => {
    if (!Array.isArray(resourceAccess)) return false;
    const resource = resourceApps.find(({ appId }) => appId === resourceAppId);
    const ids = resourceAccess.map(({ id }: Json) => String(id));
    if (new Set(ids).size < ids.length) return false;
    // Of an API that is not emulated any permission may be there.
    const exists = (id: string) => resource?.permissions.some((each) => each.id === id) ?? true;
    return resourceAccess.every(
      ({ id, type }: Json) => exists(String(id)) && ['Scope', 'Role'].includes(String(type)),
    );
  });
}
