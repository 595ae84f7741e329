import { armHost, armService } from '../../emulator/arm/service';
import type { EmulatedResponse } from '../../emulator/http-types';
import { contoso } from '../../emulator/tenants/contoso';
import { type WorldName, worldOf } from '../../emulator/tenants/worlds';
import { type AccessTokenRequest, armAudience, issueAccessToken } from '../../emulator/tokens';
import type { Tenant, User, World } from '../../emulator/world';
import type { AzureScope } from '../../emulator/world-azure';

export const version = 'api-version=2020-10-01';
export const mine = `?${version}&$filter=asTarget()`;
const provider = '/providers/Microsoft.Authorization';
export const paths = {
  eligible: `${provider}/roleEligibilityScheduleInstances`,
  active: `${provider}/roleAssignmentScheduleInstances`,
  requests: `${provider}/roleAssignmentScheduleRequests`,
  policies: `${provider}/roleManagementPolicyAssignments`,
};

type Reply = {
  status: number;
  headers: NonNullable<EmulatedResponse['headers']>;
  // biome-ignore lint/suspicious/noExplicitAny: tests read bodies of every kind
  body: any;
};
export type ArmClient = (method: string, path: string, body?: unknown) => Promise<Reply>;

/** Azure Resource Manager alone, with a world of the emulator and a clock that tests move. */
export function startArm(name: WorldName = 'contoso') {
  let nowMs = Date.UTC(2026, 5, 1, 9, 0, 0);
  const world: World = worldOf(name, () => nowMs);
  const tenant = world.tenants.find(({ id }) => id === contoso.id) as Tenant;
  const scopeOf = (displayName: string): AzureScope => {
    const found = tenant.azure.scopes.find((scope) => scope.displayName === displayName);
    if (!found) throw new Error(`No scope ${displayName}`);
    return found;
  };

  const withBearer =
    (bearer?: string): ArmClient =>
    async (method, path, body) => {
      const response = await armService(
        {
          method,
          host: armHost,
          url: new URL(path, `https://${armHost}`),
          headers: bearer === undefined ? {} : { authorization: bearer },
          body: body === undefined ? '' : JSON.stringify(body),
        },
        world,
      );
      return { status: response.status, headers: response.headers ?? {}, body: response.body };
    };

  return {
    world,
    tenant,
    scopeOf,
    withBearer,
    pass: (ms: number) => {
      nowMs += ms;
    },
    /** Calls as a person, with a token issued at this moment. */
    as: async (user: User, token: Partial<AccessTokenRequest> = {}): Promise<ArmClient> => {
      const base = { tenant, user, audience: armAudience, clientId: contoso.clientId };
      const scopes = { scopes: ['user_impersonation'] };
      const issued = await issueAccessToken(world, {
        ...base,
        ...scopes,
        lifetimeMs: 72 * 3_600_000,
        ...token,
      });
      return withBearer(`Bearer ${issued}`);
    },
  };
}
export type Arm = ReturnType<typeof startArm>;

export const roleGuid = {
  owner: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
  reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
};

/** The path of a request of this name at a scope, with the api-version. */
export function requestPath(scope: { id: string }, name: string, action = ''): string {
  return `${scope.id}${paths.requests}/${name}${action && `/${action}`}?${version}`;
}

/** The body of an activation that meets a simple policy. */
export function activation(role: string, differences: Record<string, unknown> = {}) {
  return {
    properties: {
      principalId: contoso.ana.id,
      roleDefinitionId: `${provider}/roleDefinitions/${role}`,
      requestType: 'SelfActivate',
      justification: 'INC-1042 restart the web app',
      scheduleInfo: { expiration: { type: 'AfterDuration', duration: 'PT1H' } },
      ...differences,
    },
  };
}

/** The body that ends such an activation. */
export function deactivation(role: string) {
  return activation(role, { requestType: 'SelfDeactivate', scheduleInfo: undefined });
}
