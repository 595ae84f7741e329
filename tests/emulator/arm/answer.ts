import { randomUUID } from 'node:crypto';
import { type Answer, isRefusal } from '../graph/answer';
import type { EmulatedResponse } from '../http-types';

/** Turns an answer into an HTTP response with ARM's headers and plain error body (contract §7). */
export function toArmResponse(answer: Answer): EmulatedResponse {
  const headers: Record<string, string> = {
    'cache-control': 'no-cache',
    pragma: 'no-cache',
    'x-ms-request-id': randomUUID(),
    'x-ms-correlation-request-id': randomUUID(),
  };
  if (isRefusal(answer)) {
    const { status, code, message } = answer;
    return {
      status,
      headers: { ...headers, ...answer.headers, 'content-type': 'application/json; charset=utf-8' },
      body: { error: { code, message } },
    };
  }
  if (!answer.body) return { status: answer.status, headers };
  return {
    status: answer.status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    body: answer.body,
  };
}
