import { ARM_APP_ID, GRAPH_APP_ID } from '../../../../utils/set-up/register/applications';

/** A call as it stands in a script: a `<name>` is one of its variables. */
export type TableRow = { method: string; path: string; body?: unknown };

const findPrincipal: TableRow = {
  method: 'GET',
  path: "servicePrincipals?$filter=appId eq '<appId>'&$select=id,oauth2PermissionScopes",
};
const createPrincipal: TableRow = {
  method: 'POST',
  path: 'servicePrincipals',
  body: { appId: '<appId>' },
};
const readApplication: TableRow = {
  method: 'GET',
  path: "applications(appId='<app>')?$select=appId,signInAudience,spa,requiredResourceAccess",
};
const listGrants: TableRow = {
  method: 'GET',
  path: "oauth2PermissionGrants?$filter=clientId eq '<own>' and consentType eq 'AllPrincipals'",
};
const grant: TableRow[] = [
  listGrants,
  {
    method: 'POST',
    path: 'oauth2PermissionGrants',
    body: {
      clientId: '<own>',
      consentType: 'AllPrincipals',
      resourceId: '<resource>',
      scope: '<scope>',
    },
  },
  { method: 'PATCH', path: 'oauth2PermissionGrants/<grant>', body: { scope: '<scope>' } },
];

/**
 * Every call that either script may make, in the order in which its text makes them, on whatever way through
 * it: written down once more, from Microsoft's pages (contract §9.7).
 */
export const requestTable: TableRow[] = [
  // Microsoft Graph, then Azure Resource Manager.
  findPrincipal,
  createPrincipal,
  findPrincipal,
  createPrincipal,
  {
    method: 'GET',
    path: "applications?$filter=displayName eq 'Uplift'&$select=appId,spa&$expand=owners",
  },
  // An application that is there.
  readApplication,
  { method: 'PATCH', path: "applications(appId='<app>')", body: '<change>' },
  // None is there.
  {
    method: 'POST',
    path: 'applications',
    body: {
      displayName: 'Uplift',
      signInAudience: '<audience>',
      spa: { redirectUris: ['<redirect>'] },
      requiredResourceAccess: [
        { resourceAppId: GRAPH_APP_ID, resourceAccess: ['<graphAccess>'] },
        { resourceAppId: ARM_APP_ID, resourceAccess: ['<azureAccess>'] },
      ],
    },
  },
  // The application itself.
  findPrincipal,
  createPrincipal,
  ...grant,
  ...grant,
  // Read back.
  readApplication,
  listGrants,
  listGrants,
];
