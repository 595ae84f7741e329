import { graphService } from '../../emulator/graph/service';
import type { EmulatedResponse } from '../../emulator/http-types';
import { contoso } from '../../emulator/tenants/contoso';
import { type WorldName, worldOf } from '../../emulator/tenants/worlds';
import { type AccessTokenRequest, graphAudience, issueAccessToken } from '../../emulator/tokens';
import type { Tenant, User, World } from '../../emulator/world';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

/** The scopes of the product on Graph, which most tests call with. */
export const productScopes = [
  'User.Read',
  'RoleEligibilitySchedule.Read.Directory',
  'RoleAssignmentSchedule.ReadWrite.Directory',
  'RoleManagementPolicy.Read.Directory',
  'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
  'RoleManagementPolicy.Read.AzureADGroup',
];

const directory = '/v1.0/roleManagement/directory';
export const paths = {
  eligible: `${directory}/roleEligibilityScheduleInstances`,
  active: `${directory}/roleAssignmentScheduleInstances`,
  requests: `${directory}/roleAssignmentScheduleRequests`,
  policies: '/v1.0/policies/roleManagementPolicyAssignments',
  me: "/filterByCurrentUser(on='principal')",
};

export type Json = Record<string, unknown>;
type Reply = {
  status: number;
  headers: NonNullable<EmulatedResponse['headers']>;
  // biome-ignore lint/suspicious/noExplicitAny: tests read bodies of every kind
  body: any;
};
type Call = (path: string, body?: unknown) => Promise<Reply>;
export type Client = { get: Call; post: Call; patch: Call };

export type Graph = {
  world: World;
  tenant: Tenant;
  /** Moves the clock ahead. */
  pass: (ms: number) => void;
  /** Calls as a person, with a token issued at this moment. */
  as: (user: User, token?: Partial<AccessTokenRequest>) => Promise<Client>;
  /** Calls with this `Authorization` header, or none. */
  withBearer: (bearer?: string) => Client;
};

/** The Graph service alone, with a world of the emulator and a clock that tests move. */
export function startGraph(name: WorldName = 'contoso'): Graph {
  let nowMs = Date.UTC(2026, 5, 1, 9, 0, 0);
  const world = worldOf(name, () => nowMs);
  const tenant = world.tenants.find(({ id }) => id === contoso.id) as Tenant;

  function withBearer(bearer?: string): Client {
    const send = async (method: string, path: string, body?: unknown): Promise<Reply> => {
      const response = await graphService(
        {
          method,
          host: 'graph.microsoft.com',
          url: new URL(path, 'https://graph.microsoft.com'),
          headers: bearer === undefined ? {} : { authorization: bearer },
          body: body === undefined ? '' : JSON.stringify(body),
        },
        world,
      );
      return { status: response.status, headers: response.headers ?? {}, body: response.body };
    };
    return {
      get: (path) => send('GET', path),
      post: (path, body) => send('POST', path, body),
      patch: (path, body) => send('PATCH', path, body),
    };
  }

  return {
    world,
    tenant,
    pass: (ms) => {
      nowMs += ms;
    },
    as: async (user, token = {}) => {
      const base = { tenant, user, audience: graphAudience, clientId: contoso.clientId };
      const scopes = { scopes: productScopes };
      const issued = await issueAccessToken(world, { ...base, ...scopes, ...token });
      return withBearer(`Bearer ${issued}`);
    },
    withBearer,
  };
}

/** The id of a role by its name. */
export function roleId(tenant: Tenant, name: string): string {
  return tenant.roleDefinitions.find(({ displayName }) => displayName === name)?.id ?? '';
}

/** The body of an activation that meets a simple policy. */
export function activation(graph: Graph, role: string, differences: Json = {}): Json {
  return {
    action: 'selfActivate',
    principalId: contoso.ana.id,
    roleDefinitionId: roleId(graph.tenant, role),
    directoryScopeId: '/',
    justification: 'INC-1042 reset a password',
    scheduleInfo: { expiration: { type: 'afterDuration', duration: 'PT1H' } },
    ...differences,
  };
}

/** The body that ends such an activation. */
export function deactivation(graph: Graph, role: string): Json {
  return activation(graph, role, { action: 'selfDeactivate', scheduleInfo: undefined });
}
