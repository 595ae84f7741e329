import { isRefusal } from '../graph/answer';
import type { Service } from '../http-types';
import { toArmResponse } from './answer';
import { identifyForArm } from './caller';
import { dispatchArm } from './dispatch';
import { applyDueArmChanges } from './life-cycle';
import { waitForRoot } from './root-delay';

export const armHost = 'management.azure.com';

/** Azure Resource Manager, as far as PIM and the emulated portals use it. The server adds the CORS headers. */
export const armService: Service = async (request, world) => {
  await waitForRoot(request, world);
  applyDueArmChanges(world);
  const caller = await identifyForArm(request, world);
  return toArmResponse(isRefusal(caller) ? caller : dispatchArm(request, world, caller));
};
