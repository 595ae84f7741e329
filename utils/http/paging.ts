import * as z from 'zod/mini';
import type { CallResult } from './http';

const page = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.optional(z.string()),
  nextLink: z.nullish(z.string()),
});

/** Bounds a list that never ends: 200 pages hold far more than a person can be eligible for. */
const MAX_PAGES = 200;

/** All rows of a collection, or the first answer that is not a page of it. */
export type Pages = { ok: true; rows: unknown[] } | { ok: false; result: CallResult };

/**
 * Reads a collection to its end. The next link is followed as the service gave it, on the same host
 * only, and a loop ends with what was read so far marked as failed.
 * @param get reads one page by its URL
 * @param answered the answer to `firstUrl` where it was read already
 */
export async function readPages(
  get: (url: string) => Promise<CallResult>,
  firstUrl: string,
  answered?: CallResult,
): Promise<Pages> {
  const rows: unknown[] = [];
  const seen = new Set<string>();
  let url: string | undefined = firstUrl;
  while (url !== undefined) {
    if (seen.has(url) || seen.size >= MAX_PAGES || !sameHost(url, firstUrl)) {
      return { ok: false, result: malformed };
    }
    seen.add(url);
    const result = (url === firstUrl && answered) || (await get(url));
    if (result.kind !== 'answer' || result.status !== 200) return { ok: false, result };
    const parsed = page.safeParse(result.body);
    if (!parsed.success) return { ok: false, result: malformed };
    rows.push(...parsed.data.value);
    url = parsed.data['@odata.nextLink'] ?? parsed.data.nextLink ?? undefined;
  }
  return { ok: true, rows };
}

const collection = z.object({ value: z.array(z.unknown()) });

/** The rows of one page of a collection, whatever may follow it; undefined where the answer is none. */
export function rowsIn(result: CallResult): unknown[] | undefined {
  if (result.kind !== 'answer' || result.status !== 200) return undefined;
  return collection.safeParse(result.body).data?.value;
}

const malformed: CallResult = {
  kind: 'answer',
  status: 200,
  body: undefined,
  retryAfterMs: undefined,
  challenge: null,
};

function sameHost(url: string, as: string): boolean {
  return URL.canParse(url) && new URL(url).origin === new URL(as).origin;
}
