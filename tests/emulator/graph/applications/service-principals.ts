import { appIn } from '../../signin/authority';
import type { Tenant, World } from '../../world';
import type { Answer } from '../answer';
import { parseJson, textOf } from '../json-body';
import { answerEntity } from '../odata/collection';
import type { Entity, Row } from '../odata/entity';
import { badRequest, resourceNotFound } from '../refusals';
import type { Call } from '../route';
import { sameId } from '../same-id';
import { refusedWithoutRole } from './access';
import { answerFiltered } from './by-filter';
import { applicationId, principalId } from './directory-ids';
import { missingProperty, noBackingApplication, principalExists } from './refusals';
import { created, isReplicated } from './replication';
import { armApp, type ResourceApp, resourcesIn } from './resources';

const entity: Entity<Row> = { type: 'servicePrincipal', row: (row) => row, expand: {} };

const principalRow = (
  tenant: Tenant,
  appId: string,
  displayName: string,
  permissions: ResourceApp['permissions'] = [],
): Row => ({
  id: principalId(tenant, appId),
  deletedDateTime: null,
  accountEnabled: true,
  appId,
  displayName,
  servicePrincipalType: 'Application',
  oauth2PermissionScopes: permissions.map(({ id, value }) => ({
    id,
    value,
    type: 'Admin',
    isEnabled: true,
    adminConsentDisplayName: value,
    adminConsentDescription: value,
    userConsentDisplayName: value,
    userConsentDescription: value,
  })),
});

const resourceRow = (tenant: Tenant, resource: ResourceApp): Row =>
  principalRow(tenant, resource.appId, resource.displayName, resource.permissions);

/** Every service principal of a tenant. */
function allIn(tenant: Tenant): Row[] {
  const apps = tenant.apps.filter(({ hasNoPrincipal }) => !hasNoPrincipal);
  return [
    ...resourcesIn(tenant).map((resource) => resourceRow(tenant, resource)),
    ...apps.map(({ clientId, displayName }) => principalRow(tenant, clientId, displayName)),
  ];
}

/** Whether a tenant has a service principal with this id that calls find already. */
export const hasPrincipal = (world: World, tenant: Tenant, id: string): boolean =>
  isReplicated(world, id) && allIn(tenant).some((row) => row.id === id);

const found = ({ world, caller: { tenant } }: Call): Row[] =>
  allIn(tenant).filter(({ id }) => isReplicated(world, String(id)));

/** GET /servicePrincipals */
export const listPrincipals = (call: Call): Answer =>
  answerFiltered(call, 'servicePrincipals', entity, found(call), ['appId', 'displayName', 'id']);

/** GET /servicePrincipals/{id}, and `(appId='…')` */
export function getPrincipal(call: Call): Answer {
  const id = call.params[0] ?? '';
  const row = found(call).find(
    (each) => sameId(String(each.id), id) || sameId(String(each.appId), id),
  );
  return row ? answerEntity(call, 'servicePrincipals', entity, row) : resourceNotFound(id);
}

/** POST /servicePrincipals: of an application here, or of Azure where it was never used. */
export function createPrincipal(call: Call): Answer {
  const { tenant } = call.caller;
  const refusal = refusedWithoutRole(call.caller);
  if (refusal) return refusal;
  const body = parseJson(call.request.body);
  if (!body) return badRequest('Unable to read JSON request payload.');
  const appId = textOf(body.appId);
  if (!appId) return missingProperty('appId', 'ServicePrincipal');
  if (allIn(tenant).some((row) => sameId(String(row.appId), appId))) return principalExists(appId);
  if (sameId(appId, armApp.appId)) {
    tenant.hasNoAzure = false;
    created(call.world, principalId(tenant, armApp.appId));
    return { status: 201, body: resourceRow(tenant, armApp) };
  }
  const app = appIn(tenant, appId);
  if (!app || !isReplicated(call.world, applicationId(tenant, app)))
    return noBackingApplication(appId);
  app.hasNoPrincipal = false;
  created(call.world, principalId(tenant, app.clientId));
  return { status: 201, body: principalRow(tenant, app.clientId, app.displayName) };
}
