import type { GroupHolding } from '../../world-groups';

/** Id of a schedule or an instance of PIM for Groups: group, access and a GUID (contract §0). */
export function scheduleId(access: Omit<GroupHolding, 'principalId'>, guid: string): string {
  return `${access.groupId}_${access.accessId}_${guid}`;
}

/** One key for the same access of the same person to the same group. */
export function groupKey({ principalId, groupId, accessId }: GroupHolding): string {
  return `${principalId}|${groupId}|${accessId}`.toLowerCase();
}
