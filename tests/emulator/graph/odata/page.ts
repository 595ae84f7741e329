import type { Refusal } from '../answer';
import { badRequest } from '../refusals';
import type { Call } from '../route';

const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 999;

/** Cuts one page out of a collection; the link to the next is absolute and opaque. */
export function pageOf<T>(
  { request, query }: Call,
  items: T[],
): { items: T[]; nextLink?: string } | Refusal {
  const from = query.skiptoken === null ? 0 : readToken(query.skiptoken);
  if (from === undefined) return badRequest('Skip token is null or invalid.');
  const until = from + Math.min(query.top ?? DEFAULT_PAGE, LARGEST_PAGE);
  const page = items.slice(from, until);
  if (until >= items.length) return { items: page };
  // The search as it came, so that the link repeats $filter and $top; they must not be added again.
  const search = request.url.search.replace(/[?&](\$|%24)skiptoken=[^&]*/i, '').replace(/^\?/, '');
  const own = `$skiptoken=${writeToken(until)}`;
  const path = `https://${request.host}${request.url.pathname}`;
  return { items: page, nextLink: `${path}?${search ? `${search}&` : ''}${own}` };
}

function writeToken(at: number): string {
  return Buffer.from(JSON.stringify({ at })).toString('base64url');
}

function readToken(token: string): number | undefined {
  try {
    const { at } = JSON.parse(Buffer.from(token, 'base64url').toString()) as { at: unknown };
    return typeof at === 'number' ? at : undefined;
  } catch {
    return undefined;
  }
}
