import { APP_NAME, ARM_APP_ID, GRAPH_APP_ID } from './applications';

/** A call of Microsoft Graph. `<name>` in path and body stands for a variable of the script. */
export type GraphRequest = {
  method: 'GET' | 'PATCH' | 'POST';
  /** After `/v1.0/`. */
  path: string;
  /** JSON; absent where there is none. */
  body?: string;
};

const access = (appId: string, list: string): string =>
  `{"resourceAppId":"${appId}","resourceAccess":[${list}]}`;

/** Every call that registering takes, for each of the scripts (contract §9.7). */
export const requests = {
  findPrincipal: {
    method: 'GET',
    path: "servicePrincipals?$filter=appId eq '<appId>'&$select=id,oauth2PermissionScopes",
  },
  createPrincipal: { method: 'POST', path: 'servicePrincipals', body: '{"appId":"<appId>"}' },
  findApplication: {
    method: 'GET',
    path: `applications?$filter=displayName eq '${APP_NAME}'&$select=appId,spa&$expand=owners`,
  },
  // In one call: an update right after it often answers that there is no such application.
  createApplication: {
    method: 'POST',
    path: 'applications',
    body:
      `{"displayName":"${APP_NAME}","signInAudience":"<audience>",` +
      '"spa":{"redirectUris":["<redirect>"]},"requiredResourceAccess":[' +
      `${access(GRAPH_APP_ID, '<graphAccess>')},${access(ARM_APP_ID, '<azureAccess>')}]}`,
  },
  readApplication: {
    method: 'GET',
    path: "applications(appId='<app>')?$select=appId,signInAudience,spa,requiredResourceAccess",
  },
  changeApplication: { method: 'PATCH', path: "applications(appId='<app>')", body: '<change>' },
  listGrants: {
    method: 'GET',
    path: "oauth2PermissionGrants?$filter=clientId eq '<own>' and consentType eq 'AllPrincipals'",
  },
  createGrant: {
    method: 'POST',
    path: 'oauth2PermissionGrants',
    body: '{"clientId":"<own>","consentType":"AllPrincipals","resourceId":"<resource>","scope":"<scope>"}',
  },
  changeGrant: {
    method: 'PATCH',
    path: 'oauth2PermissionGrants/<grant>',
    body: '{"scope":"<scope>"}',
  },
} satisfies Record<string, GraphRequest>;

/** What Microsoft answers while it still copies what was created a moment ago (contract §9.7). */
export const replicationAnswers = [
  'does not exist',
  'does not reference a valid application object',
  'ResourceNotFound',
  'backing application of the service principal',
  'already in use',
  'already exists',
];
export const REPLICATION_TRIES = 10;
export const REPLICATION_WAIT_S = 6;
