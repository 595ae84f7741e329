import type { Resource } from '../../utils/auth/scopes';
import { type Client, openClient } from '../../utils/http/client';
import type { Call, CallResult } from '../../utils/http/http';

/** An answer with a body, as the extension's calls give it. */
export const answerOf = (body: unknown, status = 200): CallResult => ({
  kind: 'answer',
  status,
  body,
  retryAfterMs: undefined,
  challenge: null,
});

/** A client that sends nothing: each call is answered by a function. */
export async function answeredClient(options: {
  resource: Resource;
  objectId?: string;
  answer: (call: Call) => CallResult;
}): Promise<Client> {
  const owner = { homeAccountId: 'h', tenantId: 't', objectId: options.objectId ?? 'o' };
  const opened = await openClient(
    {
      http: {
        call: async (call) => options.answer(call),
        wait: async () => undefined,
        retryDelayMs: () => undefined,
        now: () => 0,
      },
      broker: { token: async () => ({ ok: true, value: { text: '', owner, granted: null } }) },
    },
    {
      account: { ...owner, username: 'u', name: 'n', cloud: 'global' },
      resource: options.resource,
    },
  );
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.client;
}
