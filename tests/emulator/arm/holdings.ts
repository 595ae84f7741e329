import { sameId } from '../graph/same-id';
import { isWithin } from '../period';
import type { Tenant, World } from '../world';
import type { AzureAssignment, AzureEligibility, AzureScope } from '../world-azure';
import { covers, findScope } from './scope';

/** One role of one person at one scope. */
export type Holding = { holderId: string; roleId: string; scopeId: string };

export function sameHolding(a: Holding, b: Holding): boolean {
  return holdingKey(a) === holdingKey(b);
}

/** One text for the same role of the same person at the same scope. */
export function holdingKey({ holderId, roleId, scopeId }: Holding): string {
  return `${holderId}|${roleId}|${scopeId}`.toLowerCase();
}

/** The activated assignment of a holding that has not ended. */
export function activeOf(
  world: World,
  tenant: Tenant,
  holding: Holding,
): AzureAssignment | undefined {
  return tenant.azure.assignments.find(
    (each) =>
      each.assignmentType === 'Activated' &&
      isWithin(each, world.now()) &&
      sameHolding(each, holding),
  );
}

/** Whether somebody holds a role without having activated it; what a group brings is the group's. */
export function isHeldAnyway(world: World, tenant: Tenant, holding: Holding): boolean {
  return tenant.azure.assignments.some(
    (each) =>
      each.assignmentType === 'Assigned' &&
      each.memberType === 'Direct' &&
      isWithin(each, world.now()) &&
      sameHolding(each, holding),
  );
}

/** The eligible assignments a role can be activated from at a scope: there, or above (contract §5.3). */
export function eligibilitiesFor(
  world: World,
  tenant: Tenant,
  { holderId, roleId, scope }: { holderId: string; roleId: string; scope: AzureScope },
): AzureEligibility[] {
  const now = world.now();
  return tenant.azure.eligibilities
    .filter((each) => sameId(each.holderId, holderId) && sameId(each.roleId, roleId))
    .filter((each) => isWithin(each, now))
    .filter(({ scopeId }) => {
      const eligible = findScope(tenant, scopeId);
      return eligible !== undefined && covers(tenant, eligible, scope);
    });
}
