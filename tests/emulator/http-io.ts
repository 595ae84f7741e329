import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EmulatedRequest, EmulatedResponse } from './http-types';

/** Reads a request as the emulated services see it. */
export async function readRequest(incoming: IncomingMessage): Promise<EmulatedRequest> {
  const host = (incoming.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return {
    method: incoming.method ?? 'GET',
    host,
    url: new URL(incoming.url ?? '/', `https://${host || 'unknown.test'}`),
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** The bytes of a response's body. */
export function bodyOf({ body }: EmulatedResponse): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Sends a response, with its `Date` from the emulator's clock. */
export function writeResponse(
  outgoing: ServerResponse,
  response: EmulatedResponse,
  nowMs: number,
): void {
  const json = typeof response.body === 'object';
  const body = bodyOf(response);
  outgoing.writeHead(response.status, {
    date: new Date(nowMs).toUTCString(),
    ...(json && { 'content-type': 'application/json; charset=utf-8' }),
    ...(response.status !== 204 && { 'content-length': String(body.length) }),
    ...response.headers,
  });
  outgoing.end(body);
}
