import { randomUUID } from 'node:crypto';

/** A refusal of the sign-in service: AADSTS number, OAuth error and a short text (contract §9). */
export type StsError = {
  code: number;
  error: string;
  message: string;
  suberror?: string;
  /** The claims for the client's next, interactive request. */
  claims?: string;
};

const timestampOf = (atMs: number) =>
  `${new Date(atMs).toISOString().slice(0, 19).replace('T', ' ')}Z`;

const errorUri = (code: number) => `https://login.microsoftonline.com/error?code=${code}`;

/** The `error_description`: number, text, and the ids for Microsoft's support. */
function descriptionOf(
  error: StsError,
  ids: { trace: string; correlation: string; atMs: number },
): string {
  return [
    `AADSTS${error.code}: ${error.message}`,
    `Trace ID: ${ids.trace}`,
    `Correlation ID: ${ids.correlation}`,
    `Timestamp: ${timestampOf(ids.atMs)}`,
  ].join('\r\n');
}

/** An error as the body of a 400 of the token endpoint. */
export function errorBody(error: StsError, atMs: number, correlationId?: string): object {
  const ids = { trace: randomUUID(), correlation: correlationId ?? randomUUID(), atMs };
  return {
    error: error.error,
    error_description: descriptionOf(error, ids),
    error_codes: [error.code],
    timestamp: timestampOf(atMs),
    trace_id: ids.trace,
    correlation_id: ids.correlation,
    error_uri: errorUri(error.code),
    ...(error.suberror && { suberror: error.suberror }),
    ...(error.claims && { claims: error.claims }),
  };
}

/** An error as the parameters of a redirect back to the application. */
export function errorParameters(error: StsError, atMs: number): Record<string, string> {
  const ids = { trace: randomUUID(), correlation: randomUUID(), atMs };
  return {
    error: error.error,
    error_description: descriptionOf(error, ids),
    error_uri: errorUri(error.code),
    ...(error.suberror && { suberror: error.suberror }),
    ...(error.claims && { claims: error.claims }),
  };
}
