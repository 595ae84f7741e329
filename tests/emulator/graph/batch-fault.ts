import type { EmulatedRequest } from '../http-types';
import type { World } from '../world';

/**
 * A fault that answers one item of a batch: the server meets outer requests only, while real
 * throttling strikes single items inside a 200 (contract §10). Uses up one of the fault's times.
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
