import type { GroupAssignment, GroupEligibility, PimForGroups } from '../../world-groups';
import { sameId } from '../same-id';

/** The ids of a group's members at this moment, owners left out. */
export function membersOf({ assignments }: PimForGroups, groupId: string): string[] {
  return assignments
    .filter((each) => each.accessId === 'member' && isIn(each) && sameId(each.groupId, groupId))
    .map(({ principalId }) => principalId);
}

function isIn({ removedAtMs }: GroupAssignment): boolean {
  return removedAtMs === undefined;
}

/**
 * What people are eligible for: by themselves, and through groups they are members of now. What a
 * nested group is eligible for shows only while membership of the outer one is active (contract §2).
 */
export function groupEligibilities(pim: PimForGroups): GroupEligibility[] {
  const throughGroups = pim.eligibilities.flatMap((row) =>
    membersOf(pim, row.principalId).map(
      (principalId): GroupEligibility => ({ ...row, principalId, memberType: 'Group' }),
    ),
  );
  return [...pim.eligibilities, ...throughGroups];
}
