import type { Service } from '../http-types';
import { isRefusal, toResponse } from './answer';
import { answerBatch } from './batch';
import { identify } from './caller';
import { dispatch, readPath } from './dispatch';
import { applyDueChanges } from './life-cycle';
import { methodNotAllowed } from './refusals';

/** Microsoft Graph, as far as PIM and the emulated portals use it. The server adds the CORS headers. */
export const graphService: Service = async (request, world) => {
  applyDueChanges(world);
  const caller = await identify(request, world);
  if (isRefusal(caller)) return toResponse(caller, request, world);
  const target = readPath(request.url);
  if (target?.path.toLowerCase() !== '/$batch') {
    return toResponse(dispatch(request, world, caller), request, world);
  }
  const answer =
    request.method === 'POST'
      ? answerBatch(request, world, caller, target.version)
      : methodNotAllowed;
  return toResponse(answer, request, world);
};
