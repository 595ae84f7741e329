import type { EmulatedRequest } from '../http-types';
import type { World } from '../world';

/**
 * Takes a `respond` fault that matches one item of a batch. The server applies faults to whole
 * requests only, while real throttling refuses single items inside a 200 (contract §10).
 */
export function batchFault(
  world: World,
  request: EmulatedRequest,
): { status: number; headers: Record<string, string>; body: unknown } | undefined {
  const address = request.host + request.url.pathname + request.url.search;
  const fault = world.faults.find(
    ({ match, method, times, effect }) =>
      effect.kind === 'respond' &&
      times > 0 &&
      address.includes(match) &&
      (method === undefined || method === request.method),
  );
  if (fault?.effect.kind !== 'respond') return undefined;
  fault.times -= 1;
  const { status, headers = {}, body } = fault.effect;
  return { status, headers, body: body === undefined ? null : parsed(body) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
