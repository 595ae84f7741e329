import type { Route } from './route';

type Handler = Route['handle'];

/** Turns `/users/{id}` into a pattern; `{on:a|b}` takes one of the named values. */
function pattern(path: string): RegExp {
  const escaped = path.replace(/[().]/g, '\\$&');
  const source = escaped.replace(
    /\{(?:\w+:([^}]+)|\w+)\}/g,
    (_, values) => `(${values ?? '[^/]+'})`,
  );
  return new RegExp(`^${source}$`, 'i');
}

/** A route of v1.0 that reads; `pattern` says how its path is written. */
export function get(path: string, access: Route['access'], handle: Handler): Route {
  return { method: 'GET', version: 'v1.0', path: pattern(path), access, handle };
}

/** A route of v1.0 that writes. */
export function post(path: string, access: Route['access'], handle: Handler): Route {
  return { ...get(path, access, handle), method: 'POST' };
}

/** A route of v1.0 that changes something. */
export function patch(path: string, access: Route['access'], handle: Handler): Route {
  return { ...get(path, access, handle), method: 'PATCH' };
}

/** The same route in both versions: PIM's lists are served in beta as in v1.0. */
export function inBothVersions(route: Route): Route[] {
  return [route, { ...route, version: 'beta' }];
}
