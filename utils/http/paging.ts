import * as z from 'zod/mini';
import type { Call, CallResult, Http } from './http';

const page = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.optional(z.string()),
  nextLink: z.nullish(z.string()),
});

/** Bounds a list that never ends: 200 pages hold far more than a person can be eligible for. */
const MAX_PAGES = 200;

/**
 * Reads a collection to its end. The next link is followed as the service gave it, on the same host
 * only, and a loop ends with what was read so far marked as failed.
 * @param answered the answer to `first` where it has been asked already
 * @returns all rows, or the first answer that is not a page
 */
export async function readPages(
  http: Http,
  first: Call,
  answered?: CallResult,
): Promise<{ ok: true; rows: unknown[] } | { ok: false; result: CallResult }> {
  const rows: unknown[] = [];
  const seen = new Set<string>();
  let url: string | undefined = first.url;
  while (url !== undefined) {
    if (seen.has(url) || seen.size >= MAX_PAGES || !sameHost(url, first.url)) {
      return { ok: false, result: malformed };
    }
    seen.add(url);
    const result = (url === first.url && answered) || (await http.call({ ...first, url }));
    if (result.kind !== 'answer' || result.status !== 200) return { ok: false, result };
    const parsed = page.safeParse(result.body);
    if (!parsed.success) return { ok: false, result: malformed };
    rows.push(...parsed.data.value);
    url = parsed.data['@odata.nextLink'] ?? parsed.data.nextLink ?? undefined;
  }
  return { ok: true, rows };
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
