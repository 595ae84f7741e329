import type { EmulatedRequest, EmulatedResponse } from './http-types';

/**
 * The headers that Graph lets a page of another origin read. `Retry-After` is not among them: only an
 * extension with host permission sees it (contract §10).
 */
const exposed = [
  'ETag',
  'Location',
  'Preference-Applied',
  'Content-Range',
  'request-id',
  'client-request-id',
  'ReadWriteConsistencyToken',
  'SdkVersion',
  'WWW-Authenticate',
  'x-ms-client-gcc-tenant',
].join(', ');

/** Graph's answer with the headers that let pages of other origins read it. */
export function withGraphCors(response: EmulatedResponse): EmulatedResponse {
  return {
    ...response,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': exposed,
      ...response.headers,
    },
  };
}

/** Graph's answer to a CORS preflight; undefined for any other request. */
export function graphPreflight({ method, headers }: EmulatedRequest): EmulatedResponse | undefined {
  if (method !== 'OPTIONS' || !headers['access-control-request-method']) return undefined;
  return withGraphCors({
    status: 200,
    headers: {
      'access-control-allow-methods': headers['access-control-request-method'],
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
      'access-control-max-age': '3600',
    },
  });
}
