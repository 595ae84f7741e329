import { createHash } from 'node:crypto';
import type { AzureAssignment } from '../world-azure';
import { armBehaviourOf } from './behaviour';
import type { ArmCall } from './call';

/**
 * What of the active rows a list shows: at the root of some tenants none, and at the root of any tenant
 * now and then a few less than there are (contract §2). Which ones changes from list to list, by a seed.
 */
export function shownActive(call: ArmCall, rows: AzureAssignment[]): AzureAssignment[] {
  if (call.scope) return rows;
  const behaviour = armBehaviourOf(call.world);
  if (behaviour.emptyRoot) return [];
  const { rootDrops } = behaviour;
  if (!rootDrops) return rows;
  const list = behaviour.rootLists++;
  return rows.filter(
    ({ instanceId }) => shareOf(`${rootDrops.seed} ${list} ${instanceId}`) >= rootDrops.share,
  );
}

/** A number from 0 up to 1 that is always the same for one text. */
function shareOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
