import type { EmulatedRequest } from './http-types';
import type { LogEntry, World } from './world';

/** Which entries of the log to take. `path` matches any part of a path. */
export type LogFilter = { host?: string; method?: string; path?: string };

/** Form fields of a token request that are secrets. */
const secretFields = ['code', 'code_verifier', 'refresh_token'];

/** Adds a request to the log, without headers and without the secrets of a token request. */
export function logRequest(
  world: World,
  request: EmulatedRequest,
  answer: { status: number; bytes: number },
): void {
  world.log.push({
    atMs: world.now(),
    method: request.method,
    host: request.host,
    path: request.url.pathname + request.url.search,
    status: answer.status,
    requestBody: withoutSecrets(request),
    responseBytes: answer.bytes,
    origin: request.headers.origin ?? null,
  });
}

function withoutSecrets({ body, url }: EmulatedRequest): string {
  if (!url.pathname.endsWith('/oauth2/v2.0/token')) return body;
  const form = new URLSearchParams(body);
  for (const field of secretFields) if (form.has(field)) form.set(field, 'left-out');
  return form.toString();
}

/** The entries that match, oldest first. */
export function filterLog(log: LogEntry[], { host, method, path }: LogFilter = {}): LogEntry[] {
  return log.filter(
    (entry) =>
      (host === undefined || entry.host === host) &&
      (method === undefined || entry.method === method) &&
      (path === undefined || entry.path.includes(path)),
  );
}
