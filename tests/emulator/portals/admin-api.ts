import type { EmulatedRequest, EmulatedResponse } from '../http-types';
import { readAccessToken } from '../tokens';
import type { Tenant, World } from '../world';
import { centerResource } from './centers';

/** Audience of the tokens of admin center pages that call their center's own API. */
export const adminAudience = 'https://admin.microsoft.com';

type AdminResource = {
  /** Display names of the roles that may read it, besides Global Administrator and Global Reader. */
  roles: string[];
  rows: (tenant: Tenant) => object[];
};

const products = [
  { name: 'Microsoft 365 E5', quantity: 250, assigned: 231 },
  { name: 'Microsoft Entra ID Governance', quantity: 250, assigned: 198 },
];

const resources: Record<string, AdminResource> = {
  '/admin/api/users': {
    roles: ['User Administrator', 'License Administrator', 'Helpdesk Administrator'],
    rows: (tenant) =>
      tenant.users.map((user) => ({
        displayName: user.displayName,
        userPrincipalName: user.upn,
      })),
  },
  '/admin/api/groups': {
    roles: ['Groups Administrator', 'User Administrator'],
    rows: (tenant) => tenant.groups.map(({ displayName }) => ({ displayName })),
  },
  '/admin/api/billing/subscriptions': { roles: ['Billing Administrator'], rows: () => products },
  '/admin/api/licenses': {
    roles: ['License Administrator', 'User Administrator', 'Billing Administrator'],
    rows: () => products,
  },
  '/admin/api/reports/usage': {
    roles: ['Reports Reader', 'Usage Summary Reports Reader'],
    rows: () => [
      { service: 'Exchange', activeUsers: 212 },
      { service: 'Teams', activeUsers: 205 },
    ],
  },
};

const refusal = {
  Message: 'Access is denied.',
  ErrorCode: 'Forbidden',
};

/** Microsoft 365's API answers under both of its hosts; every other center has its own. */
function resourceAt(host: string, path: string): AdminResource | undefined {
  const found = centerResource(host, path);
  if (found) return { roles: found.readers, rows: () => found.rows };
  return Object.hasOwn(resources, path) ? resources[path] : undefined;
}

/**
 * The admin centers' own APIs. Only the roles in the page's token decide; a path for which there is
 * no role (feature flags, telemetry) is refused to everybody.
 */
export async function adminApi(request: EmulatedRequest, world: World): Promise<EmulatedResponse> {
  const token = await readAccessToken(world, request.headers.authorization ?? '', adminAudience);
  if (!token || 'revoked' in token) return { status: 401, body: { Message: 'Sign in again.' } };
  const tenant = world.tenants.find((each) => each.id === token.tid);
  const resource = resourceAt(request.host, request.url.pathname);
  if (!tenant || !resource) return { status: 403, body: refusal };
  const allowed = tenant.roleDefinitions
    .filter(({ displayName }) =>
      [...resource.roles, 'Global Administrator', 'Global Reader'].includes(displayName),
    )
    .map(({ templateId }) => templateId);
  if (!token.wids.some((wid) => allowed.includes(wid))) return { status: 403, body: refusal };
  return { status: 200, body: { value: resource.rows(tenant) } };
}
