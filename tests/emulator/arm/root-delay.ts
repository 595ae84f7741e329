import { setTimeout as wait } from 'node:timers/promises';
import type { EmulatedRequest } from '../http-types';
import type { World } from '../world';
import { armBehaviourOf } from './behaviour';

/** The lists of the tenant's root, by how their address begins. */
const rootLists = [
  ['eligible', '/providers/microsoft.authorization/roleeligibilityscheduleinstances'],
  ['active', '/providers/microsoft.authorization/roleassignmentscheduleinstances'],
  ['requests', '/providers/microsoft.authorization/roleassignmentschedulerequests'],
] as const;

/**
 * Waits for as long as a list of all scopes takes (contract §1.3). This is real time: it is how long a
 * browser waits, whatever the world's clock says.
 */
export async function waitForRoot({ method, url }: EmulatedRequest, world: World): Promise<void> {
  const list = rootLists.find(([, path]) => url.pathname.toLowerCase() === path)?.[0];
  const ms = method === 'GET' && list ? armBehaviourOf(world).rootDelayMs[list] : 0;
  if (ms > 0) await wait(ms, undefined, { ref: false });
}
