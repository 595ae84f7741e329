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
  // The link repeats the query as it came, $filter and $top included, so a client must not add them again.
  const search = request.url.search.replace(/[?&](\$|%24)skiptoken=[^&]*/i, '').replace(/^\?/, '');
  const skipToken = `$skiptoken=${writeToken(until)}`;
  const path = `https://${request.host}${request.url.pathname}`;
  return { items: page, nextLink: `${path}?${search ? `${search}&` : ''}${skipToken}` };
}

function writeToken(offset: number): string {
  return Buffer.from(JSON.stringify({ offset })).toString('base64url');
}

function readToken(token: string): number | undefined {
  try {
    const { offset } = JSON.parse(Buffer.from(token, 'base64url').toString()) as {
      offset: unknown;
    };
    return typeof offset === 'number' ? offset : undefined;
  } catch {
    return undefined;
  }
}
