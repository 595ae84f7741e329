import type { EmulatedRequest } from '../http-types';
import type { World } from '../world';
import { checkAccess } from './access';
import { type Answer, isRefusal } from './answer';
import type { Caller } from './caller';
import { parseQuery } from './odata/query';
import { badRequest, methodNotAllowed, unknownSegment } from './refusals';
import type { Version } from './route';
import { routes } from './routes';

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Splits `/v1.0/me` into version and path; undefined for any other version. */
export function readPath(url: URL): { version: Version; path: string } | undefined {
  const parts = /^\/(v1\.0|beta)(\/.*?)\/?$/i.exec(decoded(url.pathname));
  return parts?.[1] && parts[2]
    ? { version: parts[1].toLowerCase() as Version, path: parts[2] }
    : undefined;
}

/** Answers one call of a known caller: route, scopes, query, then the handler. */
export function dispatch(request: EmulatedRequest, world: World, caller: Caller): Answer {
  const target = readPath(request.url);
  if (!target) return badRequest('Invalid version');
  const matching = routes.filter(
    ({ version, path, when }) =>
      version === target.version && path.test(target.path) && (when?.(request.url) ?? true),
  );
  const route = matching.find(({ method }) => method === request.method);
  if (!route) {
    const segment = target.path.split('/').find((part) => part !== '') ?? '';
    return matching.length > 0 ? methodNotAllowed : unknownSegment(segment);
  }
  const { access } = route;
  const refusal = checkAccess(typeof access === 'function' ? access(request.url) : access, caller);
  if (refusal) return refusal;
  const query = parseQuery(request.url.searchParams);
  if (isRefusal(query)) return query;
  const params = route.path.exec(target.path)?.slice(1) ?? [];
  return route.handle({ request, world, caller, version: target.version, params, query });
}
