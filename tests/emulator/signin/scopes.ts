import { clouds } from '../../../utils/auth/clouds';
import { graphAudience } from '../tokens';
import { refusals } from './refusals';
import type { StsError } from './sts-error';

const openIdNames = ['openid', 'profile', 'email', 'offline_access'];
const openIdScopes = new Set(openIdNames);

/** The emulated delegated permissions of Graph, and whether only an administrator may consent (contract §9). */
const graphScopes: Record<string, 'user' | 'admin'> = {
  'User.Read': 'user',
  'User.ReadBasic.All': 'user',
  'RoleEligibilitySchedule.Read.Directory': 'admin',
  'RoleEligibilitySchedule.ReadWrite.Directory': 'admin',
  'RoleAssignmentSchedule.Read.Directory': 'admin',
  'RoleAssignmentSchedule.ReadWrite.Directory': 'admin',
  'RoleManagementPolicy.Read.Directory': 'admin',
  'RoleManagement.Read.Directory': 'admin',
  'PrivilegedEligibilitySchedule.Read.AzureADGroup': 'admin',
  'PrivilegedAssignmentSchedule.Read.AzureADGroup': 'admin',
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup': 'admin',
  'RoleManagementPolicy.Read.AzureADGroup': 'admin',
  'PrivilegedAccess.ReadWrite.AzureAD': 'admin',
  'Group.ReadBasic.All': 'admin',
  'GroupMember.Read.All': 'admin',
  'AdministrativeUnit.Read.All': 'admin',
  'AuthenticationContext.Read.All': 'admin',
};

const armScopes: Record<string, 'user' | 'admin'> = { user_impersonation: 'user' };

/** By audience, in every cloud. */
const resources: Record<string, Record<string, 'user' | 'admin'>> = Object.fromEntries(
  Object.values(clouds).flatMap(({ graph, arm }) => [
    [graph, graphScopes],
    [arm, armScopes],
  ]),
);

/** The names of every permission that an application can ask for. */
export const emulatedScopes = {
  graph: [...openIdNames, ...Object.keys(graphScopes)],
  arm: Object.keys(armScopes),
};

/** Every scope of a resource that was granted; where none was, those that are registered. */
export const defaultScope = '.default';

/** The scopes of one request: those of OpenID Connect, and short names of one resource. */
export type ScopeRequest = { openId: string[]; resource: string; names: string[] };

type Result = { ok: true; value: ScopeRequest } | { ok: false; error: StsError };

/**
 * Reads a `scope` parameter. Names without a resource are Graph's. Scopes of two resources
 * cannot be requested together (AADSTS28000); those of OpenID Connect go with either.
 */
export function parseScopes(text: string): Result {
  const all = text.split(/\s+/).filter((scope) => scope !== '');
  const named = all.filter((scope) => !openIdScopes.has(scope)).map(split);
  const resource = named[0]?.resource ?? graphAudience;
  if (named.some((scope) => scope.resource !== resource)) {
    return { ok: false, error: refusals.severalResources(text) };
  }
  const known = resources[resource];
  const unknown = named.find(({ name }) => name !== defaultScope && !known?.[name]);
  // `.default` asks for what is registered, and cannot stand beside a scope that has a name.
  const isMixed = named.length > 1 && named.some(({ name }) => name === defaultScope);
  if (all.length === 0 || !known || unknown || isMixed)
    return { ok: false, error: refusals.invalidScope(text) };
  return {
    ok: true,
    value: {
      openId: all.filter((scope) => openIdScopes.has(scope)),
      resource,
      names: [...new Set(named.map(({ name }) => name))],
    },
  };
}

function split(scope: string): { resource: string; name: string } {
  const slash = scope.lastIndexOf('/');
  if (slash < 0) return { resource: graphAudience, name: scope };
  return { resource: scope.slice(0, slash).replace(/\/$/, ''), name: scope.slice(slash + 1) };
}

/** Whether only an administrator may consent to a scope. */
export function isAdminOnly(resource: string, name: string): boolean {
  return resources[resource]?.[name] === 'admin';
}

/** A scope with its resource, as registrations and token responses write it. */
export function fullScope(resource: string, name: string): string {
  return `${resource}/${name}`;
}
