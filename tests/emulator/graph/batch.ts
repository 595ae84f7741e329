import type { EmulatedRequest, EmulatedResponse } from '../http-types';
import type { World } from '../world';
import { type Answer, isRefusal, toResponse } from './answer';
import { batchFault } from './batch-fault';
import { type BatchItem, readBatch } from './batch-items';
import type { Caller } from './caller';
import { dispatch } from './dispatch';
import { badRequest } from './refusals';
import type { Version } from './route';

type ItemResponse = {
  id: string;
  status: number;
  headers: EmulatedResponse['headers'];
  body?: unknown;
};

const failedDependency: Answer = {
  status: 424,
  code: 'FailedDependency',
  message: 'The dependency of this request failed.',
};

/**
 * POST /$batch (contract §10): 200 even when every item fails. The answers come in another order
 * than the requests, which clients must not rely on.
 */
export function answerBatch(
  outer: EmulatedRequest,
  world: World,
  caller: Caller,
  version: Version,
): Answer {
  const items = readBatch(outer.body);
  if (isRefusal(items)) return items;
  const responses = new Map<string, ItemResponse>();
  for (const item of items) {
    const failed = item.dependsOn.some((id) => (responses.get(id)?.status ?? 424) >= 400);
    const request = itemRequest(outer, item, version);
    responses.set(item.id, itemResponse(item, request, failed, world, caller));
  }
  return { status: 200, body: { responses: [...responses.values()].reverse() } };
}

/** Whether an item's address is relative, and not another batch. */
function isRelative(url: string): boolean {
  return !/^([a-z]+:|\/\/|\/?\$batch\b)/i.test(url);
}

function itemRequest(
  outer: EmulatedRequest,
  { method, body, headers, url }: BatchItem,
  version: Version,
): EmulatedRequest {
  const path = isRelative(url) ? url.replace(/^\//, '') : '';
  return {
    method,
    host: outer.host,
    url: new URL(`https://${outer.host}/${version}/${path}`),
    headers: { ...outer.headers, ...headers },
    body,
  };
}

function itemResponse(
  item: BatchItem,
  request: EmulatedRequest,
  dependencyFailed: boolean,
  world: World,
  caller: Caller,
): ItemResponse {
  const { id } = item;
  if (!isRelative(item.url)) return { id, ...asItem(badRequest('Invalid URL'), request, world) };
  if (dependencyFailed) return { id, ...asItem(failedDependency, request, world) };
  const fault = batchFault(world, request);
  if (fault) return { id, ...fault };
  return { id, ...asItem(dispatch(request, world, caller), request, world) };
}

/** Header names in the casing of the published samples: JSON keys, unlike HTTP, know case. */
const HEADER_NAMES: Record<string, string> = {
  'cache-control': 'Cache-Control',
  'content-type': 'Content-Type',
  'odata-version': 'OData-Version',
};

function asItem(answer: Answer, request: EmulatedRequest, world: World) {
  const { status, headers = {}, body } = toResponse(answer, request, world);
  const named = Object.entries(headers)
    .filter(([name]) => !/request-id$/.test(name))
    .map(([name, value]) => [HEADER_NAMES[name] ?? name, value]);
  return { status, headers: Object.fromEntries(named), ...(body !== undefined && { body }) };
}
