import * as z from 'zod/mini';
import type { Control } from './control';
import type { EmulatedRequest, EmulatedResponse } from './http-types';

/** The host under which another process reaches the control interface. */
export const controlHost = 'control.uplift.test';

const decision = z.object({ requestId: z.string(), words: z.exactOptional(z.string()) });
const handle = z.object({ id: z.string() });

const fault = z.object({
  method: z.exactOptional(z.string()),
  match: z.string(),
  times: z.exactOptional(z.number()),
  effect: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('respond'),
      status: z.number(),
      headers: z.exactOptional(z.record(z.string(), z.string())),
      body: z.exactOptional(z.string()),
    }),
    z.object({ kind: z.literal('dropBefore') }),
    z.object({ kind: z.literal('dropAfter') }),
    z.object({ kind: z.literal('delay'), ms: z.number() }),
    z.object({ kind: z.literal('hold'), when: z.enum(['before', 'after']) }),
  ]),
});

const filter = z.object({
  host: z.exactOptional(z.string()),
  method: z.exactOptional(z.string()),
  path: z.exactOptional(z.string()),
});

type Handler = (control: Control, body: unknown) => unknown;

/** The control calls by path: each is a POST with a JSON body. */
const handlers: Record<string, Handler> = {
  '/advance': (control, body) => control.advance(z.object({ ms: z.number() }).parse(body).ms),
  '/approve': (control, body) => {
    const { requestId, words } = decision.parse(body);
    control.approve(requestId, words);
  },
  '/deny': (control, body) => {
    const { requestId, words } = decision.parse(body);
    control.deny(requestId, words ?? 'Denied');
  },
  '/revoke': (control, body) => control.revoke(z.object({ userId: z.string() }).parse(body).userId),
  '/lag-status': (control, body) => control.lagStatus(z.object({ ms: z.number() }).parse(body).ms),
  '/next-outcome': (control, body) =>
    control.nextOutcome(z.object({ status: z.literal('Failed') }).parse(body).status),
  '/expandedGroups': (control, body) =>
    control.expandedGroups(
      z.object({ groups: z.enum(['named', 'null', 'absent']) }).parse(body).groups,
    ),
  '/wording': (control, body) =>
    control.wording(z.object({ wording: z.enum(['newer', 'older']) }).parse(body).wording),
  '/onboard': (control, body) =>
    control.onboard(z.object({ groupId: z.string() }).parse(body).groupId),
  '/fault': (control, body) => control.fault(fault.parse(body)),
  '/release': (control, body) => control.release(handle.parse(body).id),
  '/when-held': (control, body) => control.whenHeld(handle.parse(body).id),
  '/clear-faults': (control) => control.clearFaults(),
  '/log': (control, body) => control.log(filter.parse(body)),
  '/add-redirect-uri': (control, body) =>
    control.addRedirectUri(z.object({ uri: z.string() }).parse(body).uri),
  '/reset': (control) => control.reset(),
};

/** Serves the control interface over HTTPS. The body of an answer is what the call returns, `{}` when that is nothing. */
export async function controlService(
  request: EmulatedRequest,
  control: Control,
): Promise<EmulatedResponse> {
  const handler = handlers[request.url.pathname];
  if (!handler || request.method !== 'POST')
    return { status: 404, body: { error: 'No such call' } };
  try {
    const answer = await handler(control, request.body === '' ? {} : JSON.parse(request.body));
    return { status: 200, body: answer ?? {} };
  } catch (error) {
    return { status: 400, body: { error: String(error) } };
  }
}
