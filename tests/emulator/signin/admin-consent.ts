import { clouds } from '../../../utils/auth/clouds';
import type { Person } from '../persons';
import type { World } from '../world';
import { registeredNames } from './consent';
import type { ScopeRequest } from './scopes';
import type { Flow } from './state';

/** What an application is registered with, of each resource of the tenant's cloud. */
export function permissionsToGrant(
  world: World,
  { request: { clientId }, grantsAllIn }: Flow,
  { tenant }: Person,
): ScopeRequest[] {
  const possible = grantsAllIn ?? [];
  const cloud = possible.find((name) => name === tenant.cloud) ?? possible[0] ?? 'global';
  const { graph, arm } = clouds[cloud];
  return [graph, arm]
    .map((resource) => ({
      ...{ openId: [], resource },
      names: registeredNames(world, tenant, clientId, resource),
    }))
    .filter(({ names }) => names.length > 0);
}
