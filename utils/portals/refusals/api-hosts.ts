import { hostPattern } from '../centers/host-pattern';
import { apis } from '../centers/page-hosts';

const byHost = new Map(apis.flatMap((api) => api[0].map((host) => [host, api])));

const apiAt = (host: string) => byHost.get(host) ?? byHost.get(hostPattern(host));

/** The name our tables know an API's host by; any other host keeps its own. */
export const apiHostOf = (host: string): string => apiAt(host)?.[0][0] ?? host;

/**
 * Whether a refused call to this address is worth telling the background about. Everything else a
 * page calls is none of our business.
 */
export function isApiCall(host: string, path: string): boolean {
  const lower = path.toLowerCase();
  const [, starts = ['/']] = apiAt(host) ?? [[], []];
  return starts.some((start) => lower.startsWith(start));
}
