import type { EmulatedResponse } from '../http-types';

/** A page that shows nothing and goes on by script, as the service's own does where no page may be shown. */
export function scriptRedirect(location: string): EmulatedResponse {
  // What stands in a script must not end it.
  const target = JSON.stringify(location).replaceAll('<', '\\u003c');
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: `<!doctype html><title>Working…</title><script>location.replace(${target});</script>`,
  };
}

/** Where such a page goes; undefined: it is another. */
export function scriptTarget(body: string): string | undefined {
  const target = /<script>location\.replace\((".*?")\);<\/script>/.exec(body)?.[1];
  return target && JSON.parse(target);
}
