import { clouds } from '../../../../utils/auth/clouds';
import { emulatedScopes } from '../../signin/scopes';
import { guidOf } from '../../tenants/ids';
import type { RequiredAccess, Tenant } from '../../world';

/** An API of Microsoft whose permissions an application may ask for. */
export type ResourceApp = {
  appId: string;
  displayName: string;
  /** Short names of its permissions, with ids that are the same in every tenant. */
  permissions: { id: string; value: string }[];
};

const withIds = (appId: string, names: readonly string[]): ResourceApp['permissions'] =>
  names.map((value) => ({ id: guidOf('permission', appId, value), value }));

const GRAPH = '00000003-0000-0000-c000-000000000000';
const ARM = '797f4846-ba00-4fd7-ba43-dac1f8f63013';

export const graphApp: ResourceApp = {
  appId: GRAPH,
  displayName: 'Microsoft Graph',
  permissions: withIds(GRAPH, emulatedScopes.graph),
};

export const armApp: ResourceApp = {
  appId: ARM,
  displayName: 'Windows Azure Service Management API',
  permissions: withIds(ARM, emulatedScopes.arm),
};

export const resourceApps = [graphApp, armApp];

/** The APIs that have a service principal in a tenant. */
export const resourcesIn = (tenant: Tenant): ResourceApp[] =>
  resourceApps.filter((resource) => resource !== armApp || !tenant.hasNoAzure);

/** What stands before the name of a scope of this API, in the cloud that a host of Graph belongs to. */
export function audienceAt(graphHost: string, resource: ResourceApp): string {
  const cloud = Object.values(clouds).find(({ graph }) => graph === `https://${graphHost}`);
  if (!cloud) throw new Error(`No cloud has ${graphHost}`);
  return resource === graphApp ? cloud.graph : cloud.arm;
}

/** Whether an audience is Azure Resource Manager, of whatever cloud. */
export const isArmAudience = (audience: string): boolean =>
  Object.values(clouds).some(({ arm }) => arm === audience);

/** The names of the permissions that a registration lists of one resource, given by its audience. */
export function requiredNames(access: RequiredAccess[], audience: string): string[] {
  const { appId, permissions } = isArmAudience(audience) ? armApp : graphApp;
  const ids = access
    .filter(({ resourceAppId }) => resourceAppId === appId)
    .flatMap(({ resourceAccess }) => resourceAccess.map(({ id }) => id));
  return permissions.filter(({ id }) => ids.includes(id)).map(({ value }) => value);
}
