import { SECOND_MS } from '../../pim/duration';
import type { CatalogueData, Need } from '../data/page-data';
import type { PageNeed } from '../needs/need';
import { apiHostOf } from './api-hosts';
import { scrubPath } from './scrub-path';

/** A call that was answered 403, as a page told of it. */
export type Refusal = { host: string; path: string; atMs: number };

/** Portals make calls that fail for everybody; only this many different ones make a blocked page. */
const SEVERAL = 3;
/** They must come soon after the page opened. Pages tell of at most one call a second. */
const OPENING_MS = 6 * SECOND_MS;

/** The path without the API's version. */
const unversioned = (path: string): string =>
  path.toLowerCase().replace(/^\/(v\d+(\.\d+)?|beta)(?=\/|$)/, '');

const under = (path: string, start: string): boolean =>
  path.startsWith(start) && (start.endsWith('/') || /^$|^[/(]/.test(path.slice(start.length)));

/** What a refused call was after, or undefined when its path says nothing. */
export function needOfCall(
  { host, path }: Pick<Refusal, 'host' | 'path'>,
  { calls }: CatalogueData,
): Need | undefined {
  const api = apiHostOf(host);
  const bare = unversioned(path);
  return calls.find((call) => call.host === api && under(bare, call.path))?.need;
}

/** Whether a call reads the very Azure resource the page is about, not one of its many parts. */
function readsResource({ host, path }: Refusal, armId: string | null): boolean {
  if (armId === null || !host.startsWith('management.')) return false;
  return path.toLowerCase() === scrubPath(armId).toLowerCase();
}

function belongs(refusal: Refusal, page: PageNeed, catalogue: CatalogueData): boolean {
  const called = needOfCall(refusal, catalogue);
  if (!called) return false;
  // Least roles only: a page and a stray call often share some broad role that could do both.
  const wanted = new Set(page.needs.flatMap((need) => need.least));
  return called.least.some((role) => wanted.has(role));
}

export type Verdict =
  /** Nothing, or a stray call such as every portal makes. */
  | { kind: 'open' }
  /** `own`: a call of the page's own need was refused; else several calls were, at its opening. */
  | { kind: 'blocked'; own: boolean; need: Need | undefined };

/**
 * Tells a page that was refused from one that merely made a stray call. One 403 means nothing
 * unless it belongs to what the page needs.
 * @param armId the Azure resource the page is about
 */
export function verdictOf(
  refusals: Refusal[],
  page: PageNeed | undefined,
  openedAtMs: number,
  catalogue: CatalogueData,
  armId: string | null = null,
): Verdict {
  const first = refusals.map((r) => needOfCall(r, catalogue)).find(Boolean);
  const own = (refusal: Refusal) =>
    readsResource(refusal, armId) || (page && belongs(refusal, page, catalogue));
  if (refusals.some(own)) {
    return { kind: 'blocked', own: true, need: first };
  }
  const early = refusals.filter(({ atMs }) => atMs - openedAtMs <= OPENING_MS);
  const different = new Set(early.map(({ host, path }) => host + path));
  if (different.size < SEVERAL) return { kind: 'open' };
  return { kind: 'blocked', own: false, need: first };
}
