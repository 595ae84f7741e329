import type { EmulatedRequest } from './http-types';
import type { LogEntry, World } from './world';

/** Which entries of the log to take; texts are compared as parts. */
export type LogFilter = { host?: string; method?: string; path?: string };

/** Form fields of the token endpoint that are as good as a password. */
const secretFields = ['code', 'code_verifier', 'refresh_token'];

/** Notes a request. Headers are not kept, and of a token request's body no secret. */
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
