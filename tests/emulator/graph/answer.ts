import { randomUUID } from 'node:crypto';
import type { EmulatedRequest, EmulatedResponse } from '../http-types';
import type { World } from '../world';

/** A refusal in Graph's terms; `toResponse` puts it into the error envelope (contract §7). */
export type Refusal = {
  status: number;
  code: string;
  message: string;
  headers?: Record<string, string>;
};

/** What a route answers. An answer without a body is a 204. */
export type Answer = { status: number; body?: object } | Refusal;

export function isRefusal(value: object): value is Refusal {
  return 'code' in value && 'message' in value && 'status' in value;
}

const JSON_TYPE =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** Turns an answer into an HTTP response with Graph's correlation headers and error envelope. */
export function toResponse(
  answer: Answer,
  request: EmulatedRequest,
  world: World,
): EmulatedResponse {
  const requestId = randomUUID();
  const clientRequestId = request.headers['client-request-id'] ?? requestId;
  const headers: Record<string, string> = {
    'cache-control': 'no-cache',
    'request-id': requestId,
    'client-request-id': clientRequestId,
  };
  if (isRefusal(answer)) {
    const { status, code, message } = answer;
    // Of all dates in Graph only this one has neither time zone nor fraction.
    const date = new Date(world.now()).toISOString().slice(0, 19);
    const innerError = { date, 'request-id': requestId, 'client-request-id': clientRequestId };
    return {
      status,
      headers: { ...headers, ...answer.headers, 'content-type': 'application/json' },
      body: { error: { code, message, innerError } },
    };
  }
  if (!answer.body) return { status: answer.status, headers };
  return {
    status: answer.status,
    headers: { ...headers, 'content-type': JSON_TYPE, 'odata-version': '4.0' },
    body: answer.body,
  };
}
