import { randomUUID } from 'node:crypto';
import type { AppRegistration, Tenant, World } from '../../world';
import { type Answer, isRefusal } from '../answer';
import { parseJson } from '../json-body';
import { answerEntity } from '../odata/collection';
import type { Entity, Row } from '../odata/entity';
import { badRequest, resourceNotFound } from '../refusals';
import type { Call } from '../route';
import { sameId } from '../same-id';
import { refusedWithoutRole } from './access';
import { readApplicationBody } from './application-body';
import { answerFiltered } from './by-filter';
import { applicationId } from './directory-ids';
import { missingProperty } from './refusals';
import { created, isReplicated } from './replication';

/** An application's owners come only where they are expanded. */
const entityOf = ({ tenants }: World): Entity<Row> => ({
  type: 'application',
  row: (row) => row,
  expand: {
    owners: ({ appId }) => {
      const { apps = [], users = [] } =
        tenants.find((each) => each.apps.some(({ clientId }) => clientId === appId)) ?? {};
      const owners = apps.find(({ clientId }) => clientId === appId)?.owners ?? [];
      return users
        .filter(({ id }) => owners.includes(id))
        .map(({ id, upn }) => ({ id, userPrincipalName: upn }));
    },
  },
});

const applicationRow = (tenant: Tenant, app: AppRegistration): Row => ({
  id: applicationId(tenant, app),
  deletedDateTime: null,
  appId: app.clientId,
  displayName: app.displayName,
  identifierUris: [],
  publisherDomain: tenant.domain,
  signInAudience: app.audience,
  spa: { redirectUris: urisOf(app, 'spa') },
  web: { redirectUris: urisOf(app, 'web') },
  publicClient: { redirectUris: urisOf(app, 'native') },
  requiredResourceAccess: app.requiredAccess ?? [],
});

const urisOf = (app: AppRegistration, wanted: 'native' | 'spa' | 'web'): string[] =>
  app.redirectUris.filter(({ type }) => type === wanted).map(({ uri }) => uri);

/** The applications that are registered in the caller's tenant, and found already. */
function found({ world, caller: { tenant } }: Call): AppRegistration[] {
  return tenant.apps.filter(
    (app) => !app.isFromElsewhere && isReplicated(world, applicationId(tenant, app)),
  );
}

function named(call: Call): AppRegistration | undefined {
  const { tenant } = call.caller;
  const id = call.params[0] ?? '';
  return found(call).find(
    (app) => sameId(app.clientId, id) || sameId(applicationId(tenant, app), id),
  );
}

/** GET /applications */
export function listApplications(call: Call): Answer {
  const rows = found(call).map((app) => applicationRow(call.caller.tenant, app));
  return answerFiltered(call, 'applications', entityOf(call.world), rows, [
    'appId',
    'displayName',
    'id',
  ]);
}

/** GET /applications/{id}, and `(appId='…')` */
export function getApplication(call: Call): Answer {
  const app = named(call);
  return app
    ? answerEntity(
        call,
        'applications',
        entityOf(call.world),
        applicationRow(call.caller.tenant, app),
      )
    : resourceNotFound(call.params[0] ?? '');
}

/** POST /applications: the service chooses its ids. */
export function createApplication(call: Call): Answer {
  const { tenant } = call.caller;
  const refusal = refusedWithoutRole(call.caller);
  if (refusal) return refusal;
  const body = parseJson(call.request.body);
  if (!body) return badRequest('Unable to read JSON request payload.');
  const wanted = readApplicationBody(body, undefined);
  if (isRefusal(wanted)) return wanted;
  const { displayName } = wanted;
  if (!displayName) return missingProperty('displayName', 'Application');
  const app: AppRegistration = {
    clientId: randomUUID(),
    audience: 'AzureADMyOrg',
    redirectUris: [],
    requiredAccess: [],
    consented: [],
    hasNoPrincipal: true,
    ...wanted,
    displayName,
  };
  tenant.apps.push(app);
  created(call.world, applicationId(tenant, app));
  return { status: 201, body: applicationRow(tenant, app) };
}

/** PATCH /applications/{id}, and `(appId='…')` */
export function patchApplication(call: Call): Answer {
  const refusal = refusedWithoutRole(call.caller);
  if (refusal) return refusal;
  const app = named(call);
  if (!app) return resourceNotFound(call.params[0] ?? '');
  const body = parseJson(call.request.body);
  if (!body) return badRequest('Unable to read JSON request payload.');
  const change = readApplicationBody(body, app);
  if (isRefusal(change)) return change;
  Object.assign(app, change);
  return { status: 204 };
}
