import type { AppRegistration } from '../../world';
import type { Answer } from '../answer';
import { parseJson, textOf } from '../json-body';
import type { Entity, Row } from '../odata/entity';
import { badRequest, resourceNotFound } from '../refusals';
import type { Call } from '../route';
import { refusedWithoutRole } from './access';
import { answerFiltered } from './by-filter';
import { grantId, principalId } from './directory-ids';
import { grantExists, invalidProperty, missingProperty } from './refusals';
import { created, isReplicated } from './replication';
import { audienceAt, type ResourceApp, resourcesIn } from './resources';
import { hasPrincipal } from './service-principals';

const entity: Entity<Row> = { type: 'oAuth2PermissionGrant', row: (row) => row, expand: {} };
const TYPE = 'OAuth2PermissionGrant';

/** What an application was granted of one API, for everybody in the caller's tenant. */
type Granted = { app: AppRegistration; resource: ResourceApp; names: string[] };

function allGranted(call: Call): Granted[] {
  const { tenant } = call.caller;
  return tenant.apps.flatMap((app) =>
    resourcesIn(tenant).flatMap((resource) => {
      const prefix = `${audienceAt(call.request.host, resource)}/`;
      const names = app.consented
        .filter((scope) => scope.startsWith(prefix))
        .map((scope) => scope.slice(prefix.length));
      return names.length > 0 ? [{ app, resource, names }] : [];
    }),
  );
}

const grantRow = ({ caller: { tenant } }: Call, { app, resource, names }: Granted): Row => ({
  id: grantId(tenant, app, resource),
  clientId: principalId(tenant, app.clientId),
  consentType: 'AllPrincipals',
  principalId: null,
  resourceId: principalId(tenant, resource.appId),
  // Some grants begin with a space (contract §9.7).
  scope: ` ${names.join(' ')}`,
});

/** Replaces what an application was granted of one API. */
function setGranted(call: Call, { app, resource, names }: Granted): void {
  const prefix = `${audienceAt(call.request.host, resource)}/`;
  const others = app.consented.filter((scope) => !scope.startsWith(prefix));
  app.consented = [...others, ...names.map((name) => prefix + name)];
}

/** The names of permissions in a grant's scope; undefined where the API does not have one of them. */
function namesOf(scope: string | null, resource: ResourceApp): string[] | undefined {
  const names = (scope ?? '').split(' ').filter((name) => name !== '');
  const known = names.every((name) => resource.permissions.some(({ value }) => value === name));
  return known ? [...new Set(names)] : undefined;
}

/** GET /oauth2PermissionGrants */
export function listGrants(call: Call): Answer {
  const rows = allGranted(call)
    .map((granted) => grantRow(call, granted))
    .filter(({ id }) => isReplicated(call.world, String(id)));
  const filterable = ['clientId', 'consentType', 'principalId', 'resourceId'];
  return answerFiltered(call, 'oauth2PermissionGrants', entity, rows, filterable);
}

/** POST /oauth2PermissionGrants: for everybody, the only kind that is emulated. */
export function createGrant(call: Call): Answer {
  const { world, caller } = call;
  const refusal = refusedWithoutRole(caller);
  if (refusal) return refusal;
  const body = parseJson(call.request.body);
  if (!body) return badRequest('Unable to read JSON request payload.');
  const wanted = ['clientId', 'consentType', 'resourceId', 'scope'];
  const missing = wanted.find((name) => !textOf(body[name]));
  if (missing) return missingProperty(missing, TYPE);
  if (body.consentType !== 'AllPrincipals') return invalidProperty('consentType', TYPE);
  const { tenant } = caller;
  const ids = [String(body.clientId), String(body.resourceId)];
  const unknown = ids.find((id) => !hasPrincipal(world, tenant, id));
  if (unknown) return resourceNotFound(unknown);
  const app = tenant.apps.find(({ clientId }) => principalId(tenant, clientId) === ids[0]);
  const resource = resourcesIn(tenant).find(({ appId }) => principalId(tenant, appId) === ids[1]);
  if (!app || !resource) return invalidProperty('clientId', TYPE);
  const names = namesOf(textOf(body.scope), resource);
  if (!names) return invalidProperty('scope', TYPE);
  if (allGranted(call).some((each) => each.app === app && each.resource === resource))
    return grantExists;
  setGranted(call, { app, resource, names });
  created(world, grantId(tenant, app, resource));
  return { status: 201, body: grantRow(call, { app, resource, names }) };
}

/** PATCH /oauth2PermissionGrants/{id}: its scopes, as a whole. */
export function patchGrant(call: Call): Answer {
  const refusal = refusedWithoutRole(call.caller);
  if (refusal) return refusal;
  const id = call.params[0] ?? '';
  const granted = allGranted(call).find(
    ({ app, resource }) => grantId(call.caller.tenant, app, resource) === id,
  );
  if (!granted || !isReplicated(call.world, id)) return resourceNotFound(id);
  const names = namesOf(textOf(parseJson(call.request.body)?.scope), granted.resource);
  if (!names) return invalidProperty('scope', TYPE);
  setGranted(call, { ...granted, names });
  return { status: 204 };
}
