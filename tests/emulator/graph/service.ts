import type { Service } from '../http-types';
import { isRefusal, toResponse } from './answer';
import { answerBatch } from './batch';
import { identify } from './caller';
import { dispatch, readPath } from './dispatch';
import { settle } from './life-cycle';
import { methodNotAllowed } from './refusals';

/** Microsoft Graph, as far as PIM and the emulated portals use it. CORS is the server's. */
export const graphService: Service = async (request, world) => {
  settle(world);
  const caller = await identify(request, world);
  if (isRefusal(caller)) return toResponse(caller, request, world);
  const at = readPath(request.url);
  if (at?.path.toLowerCase() !== '/$batch') {
    return toResponse(dispatch(request, world, caller), request, world);
  }
  const answer =
    request.method === 'POST' ? answerBatch(request, world, caller, at.version) : methodNotAllowed;
  return toResponse(answer, request, world);
};
