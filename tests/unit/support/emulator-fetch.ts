import { createClient } from '../../emulator/client';
import type { Emulator } from '../../emulator/server';

/** A `fetch` whose real HTTPS requests reach the emulator under the real host names. */
export function emulatorFetch(emulator: Pick<Emulator, 'port' | 'certificate'>): typeof fetch {
  const send = createClient(emulator);
  return async (url, init = {}) => {
    const { status, headers, body } = await send(String(url), {
      ...(init.method && { method: init.method }),
      headers: init.headers as Record<string, string>,
      ...(typeof init.body === 'string' && { body: init.body }),
    });
    const empty = status === 204 || status === 304;
    return new Response(empty ? null : body, { status, headers });
  };
}
