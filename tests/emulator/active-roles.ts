import { behaviourOf } from './graph/behaviour';
import { heldAssignments } from './graph/directory/held-assignments';
import type { Tenant, World } from './world';

/** What every member of a tenant has in `wids` besides directory roles (contract §5.4). */
export const memberWid = 'b79fbf4d-3ef9-4689-8143-76b194e85509';

/**
 * Template ids of the directory roles that count for a user now: `wids` names tenant-wide, built-in ones
 * only, and those that became active a moment ago may be missing.
 */
export function activeRoles(world: World, tenant: Tenant, userId: string): string[] {
  const now = world.now();
  const { effectLagMs } = behaviourOf(world);
  const ids = heldAssignments(tenant, now)
    .filter((row) => row.principalId === userId && row.directoryScopeId === '/')
    .filter((row) => (row.endsAtMs ?? Infinity) > now)
    .filter((row) => (row.startsAtMs ?? 0) + effectLagMs <= now)
    .map((row) => tenant.roleDefinitions.find((role) => role.id === row.roleDefinitionId))
    .map((role) => (role?.isBuiltIn ? role.templateId : undefined))
    .filter((id) => id !== undefined);
  return [...new Set(ids)];
}
