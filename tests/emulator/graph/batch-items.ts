import type { Refusal } from './answer';
import { isObject, type Json, parseJson } from './json-body';
import { badRequest } from './refusals';

export type BatchItem = {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
  dependsOn: string[];
};

const LARGEST_BATCH = 20;

/** Reads a batch; one malformed item makes it refuse the whole batch (contract §10). */
export function readBatch(text: string): BatchItem[] | Refusal {
  const requests = parseJson(text)?.requests;
  if (!Array.isArray(requests) || requests.length === 0) {
    return badRequest('Invalid batch payload format.');
  }
  if (requests.length > LARGEST_BATCH) {
    return badRequest(
      `Number of batch request steps exceeds the maximum value of ${LARGEST_BATCH}.`,
    );
  }
  const items: BatchItem[] = [];
  for (const request of requests) {
    const item = isObject(request) ? readItem(request) : undefined;
    if (!item) return badRequest('Invalid batch payload format.');
    const { id, headers } = item;
    if (items.some((other) => other.id.toLowerCase() === id.toLowerCase())) {
      return badRequest(`Request Id ${id} has to be unique in a batch.`);
    }
    if (item.body && !headers['content-type']) {
      return badRequest(`Write request id : ${id} does not contain Content-Type header or body.`);
    }
    const unknown = item.dependsOn.find((on) => !items.some((other) => other.id === on));
    if (unknown !== undefined) return badRequest(`Unknown request id ${unknown} in dependsOn.`);
    items.push(item);
  }
  return items;
}

function readItem({ id, method, url, headers, body, dependsOn }: Json): BatchItem | undefined {
  if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string') {
    return undefined;
  }
  const named = Object.entries(isObject(headers) ? headers : {});
  return {
    id,
    method: method.toUpperCase(),
    url,
    headers: Object.fromEntries(named.map(([name, own]) => [name.toLowerCase(), String(own)])),
    body: body === undefined || body === null ? '' : JSON.stringify(body),
    dependsOn: Array.isArray(dependsOn) ? dependsOn.map(String) : [],
  };
}
