import * as z from 'zod/mini';
import { clouds } from '../auth/clouds';
import type { CloudName } from '../pim/account';
import { type CallResult, type Http, requestIdIn } from './http';
import { retryAfterMs } from './retry-after';

/** Graph takes at most so many requests in one `$batch` (contract §10). */
export const MAX_BATCH = 20;

const batchAnswer = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.catch(z.optional(z.record(z.string(), z.string())), undefined),
      body: z.optional(z.unknown()),
    }),
  ),
});

/**
 * Sends several GETs to Graph v1.0 as `$batch`es of twenty. A part that is missing from the answer,
 * or a batch that fails whole, is a failure of each of its parts; a part is never lost.
 * @param paths relative to `/v1.0`, e.g. `/me`
 * @returns one result a path, in the same order
 */
export async function batchGet(
  http: Http,
  cloud: CloudName,
  accessToken: string,
  paths: string[],
): Promise<CallResult[]> {
  const results: CallResult[] = [];
  for (let from = 0; from < paths.length; from += MAX_BATCH) {
    const some = paths.slice(from, from + MAX_BATCH);
    const answers = await oneBatch(http, cloud, accessToken, some);
    const ask = (paths: string[]) => oneBatch(http, cloud, accessToken, paths);
    await repeatTurnedAway(http, some, answers, ask);
    await repeatThrottled(http, some, answers, ask);
    results.push(...answers);
  }
  return results;
}

type Ask = (paths: string[]) => Promise<CallResult[]>;

/** A batch may be let in and parts of it turned away: they are asked for again with a new token. */
async function repeatTurnedAway(
  http: Http,
  paths: string[],
  answers: CallResult[],
  ask: Ask,
): Promise<void> {
  const turnedAway = answers.flatMap((answer, index) =>
    answer.kind === 'answer' && answer.challenge ? [index] : [],
  );
  const first = answers[turnedAway[0] ?? -1];
  if (!first || !(await http.renewed(first))) return;
  await replace(paths, answers, turnedAway, ask);
}

/** Throttled or failed parts are asked for again by themselves (contract §10). */
async function repeatThrottled(
  http: Http,
  paths: string[],
  answers: CallResult[],
  ask: Ask,
): Promise<void> {
  // A batch that failed whole has been repeated already.
  if (new Set(answers).size < answers.length) return;
  for (let tries = 0; ; tries++) {
    const delays = answers.map((answer) => http.retryDelayMs(answer, tries));
    const again = delays.flatMap((delayMs, index) => (delayMs === undefined ? [] : [index]));
    if (again.length === 0) return;
    await http.wait(Math.max(...again.map((index) => delays[index] ?? 0)));
    await replace(paths, answers, again, ask);
  }
}

/** Asks for some parts again, and puts what comes in the place of what was. */
async function replace(
  paths: string[],
  answers: CallResult[],
  which: number[],
  ask: Ask,
): Promise<void> {
  const fresh = await ask(which.map((index) => paths[index] ?? ''));
  for (const [at, index] of which.entries()) answers[index] = fresh[at] ?? answers[index]!;
}

async function oneBatch(
  http: Http,
  cloud: CloudName,
  accessToken: string,
  paths: string[],
): Promise<CallResult[]> {
  const requests = paths.map((url, index) => ({ id: String(index), method: 'GET', url }));
  const result = await http.call({
    cloud,
    method: 'POST',
    url: `${clouds[cloud].graph}/v1.0/$batch`,
    accessToken,
    body: { requests },
    readOnly: true,
  });
  if (result.kind !== 'answer' || result.status !== 200) return paths.map(() => result);

  const answer = batchAnswer.safeParse(result.body);
  const byId = new Map(answer.data?.responses.map((part) => [part.id, part]));
  return paths.map((_, index): CallResult => {
    const part = byId.get(String(index));
    const header = (name: string) =>
      Object.entries(part?.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
    return {
      kind: 'answer',
      status: part?.status ?? 502,
      body: part?.body,
      retryAfterMs: retryAfterMs(header('retry-after'), http.now()),
      challenge: header('www-authenticate'),
      requestId: requestIdIn(header),
    };
  });
}
