import type { Route } from '../route';
import { get, inBothVersions, patch, post } from '../route-of';
import { applicationAccess } from './access';
import {
  createApplication,
  getApplication,
  listApplications,
  patchApplication,
} from './applications';
import { createGrant, listGrants, patchGrant } from './grants';
import { createPrincipal, getPrincipal, listPrincipals } from './service-principals';

const { reading, writing, grants, readingGrants } = applicationAccess;

/** Registering applications and granting them permissions (contract §9.7). */
export const applicationRoutes: Route[] = [
  get('/applications', reading, listApplications),
  post('/applications', writing, createApplication),
  get('/servicePrincipals', reading, listPrincipals),
  post('/servicePrincipals', writing, createPrincipal),
  get('/oauth2PermissionGrants', readingGrants, listGrants),
  post('/oauth2PermissionGrants', grants, createGrant),
  patch('/oauth2PermissionGrants/{id}', grants, patchGrant),
  ...["/applications(appId='{id}')", '/applications/{id}'].flatMap((path) => [
    get(path, reading, getApplication),
    patch(path, writing, patchApplication),
  ]),
  ...["/servicePrincipals(appId='{id}')", '/servicePrincipals/{id}'].map((path) =>
    get(path, reading, getPrincipal),
  ),
].flatMap(inBothVersions);
