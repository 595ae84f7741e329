import * as z from 'zod/mini';
import { type CallResult, requestIdIn } from './http';
import { retryAfterMs } from './retry-after';
import type { Session } from './session';

/** Graph takes at most so many requests in one `$batch` (contract §10). */
export const MAX_BATCH = 20;

/** The version of Graph whose `$batch` is used, and which its parts are read from. */
const VERSION = '/v1.0';

/** @returns the URL of a part as `$batch` wants it: what follows the version */
function partUrl(path: string): string {
  if (!path.startsWith(`${VERSION}/`)) throw new Error(`Not of Graph ${VERSION}: ${path}`);
  return path.slice(VERSION.length);
}

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

/** Takes the answer to a path, by its place; each path is answered once. */
type OnAnswer = (index: number, answer: CallResult) => void;

/**
 * Sends several GETs to Graph v1.0 as `$batch`es of twenty. A part that is missing from the answer,
 * or a batch that fails whole, is a failure of each of its parts; a part is never lost.
 * @param paths each begins with `/v1.0`; any other is a mistake of the caller's, and throws
 * @param onAnswer hears of each part as soon as that one need not be repeated: none waits for another
 */
export async function batchGet(
  session: Session,
  paths: string[],
  onAnswer: OnAnswer,
): Promise<void> {
  for (let from = 0; from < paths.length; from += MAX_BATCH) {
    const some = paths.slice(from, from + MAX_BATCH);
    await batchUntilAnswered(session, some, (index, answer) => onAnswer(from + index, answer));
  }
}

async function batchUntilAnswered(
  session: Session,
  paths: string[],
  onAnswer: OnAnswer,
): Promise<void> {
  const { answers, isAnswered } = await sendBatch(session, paths);
  const { retryDelayMs, wait } = session.pace;
  const open = new Set(answers.keys());
  /** Throttled or failed parts are repeated by themselves (contract §10). */
  const isThrottled = (tries: number) => (answer: CallResult) =>
    retryDelayMs(answer, tries) !== undefined;
  const settle = (isToBeRepeated: (answer: CallResult) => boolean): void => {
    for (const index of [...open]) {
      const answer = answers[index]!;
      if (isToBeRepeated(answer)) continue;
      open.delete(index);
      onAnswer(index, answer);
    }
  };
  // A batch that failed whole has been repeated already.
  if (!isAnswered) return settle(() => false);
  settle((answer) => isTurnedAway(answer) || isThrottled(0)(answer));
  await repeatTurnedAway(session, paths, answers);
  for (let tries = 0; ; tries++) {
    settle(isThrottled(tries));
    if (open.size === 0) return;
    const again = [...open];
    await wait(Math.max(...again.map((index) => retryDelayMs(answers[index]!, tries) ?? 0)));
    await repeat(session, paths, answers, again);
  }
}

const isTurnedAway = (answer: CallResult): boolean =>
  answer.kind === 'answer' && (answer.status === 401 || answer.challenge !== null);

/** A batch may be let in and parts of it turned away: they are repeated with a new token. */
async function repeatTurnedAway(
  session: Session,
  paths: string[],
  answers: CallResult[],
): Promise<void> {
  const turnedAway = answers.flatMap((answer, index) => (isTurnedAway(answer) ? [index] : []));
  const first = answers[turnedAway[0] ?? -1];
  if (!first || !(await session.replaceToken(first))) return;
  await repeat(session, paths, answers, turnedAway);
}

/** Sends some parts again, and puts their new answers in the place of the old ones. */
async function repeat(
  session: Session,
  paths: string[],
  answers: CallResult[],
  indexes: number[],
): Promise<void> {
  const { answers: fresh } = await sendBatch(
    session,
    indexes.map((index) => paths[index] ?? ''),
  );
  for (const [position, index] of indexes.entries()) {
    answers[index] = fresh[position] ?? answers[index]!;
  }
}

/** @returns one result a path, and whether each part was answered by itself */
async function sendBatch(
  session: Session,
  paths: string[],
): Promise<{ answers: CallResult[]; isAnswered: boolean }> {
  const requests = paths.map((path, index) => ({
    id: String(index),
    method: 'GET',
    url: partUrl(path),
  }));
  const result = await session.send({
    method: 'POST',
    url: `${session.origin}${VERSION}/$batch`,
    body: { requests },
    readOnly: true,
  });
  if (result.kind !== 'answer' || result.status !== 200) {
    return { answers: paths.map(() => result), isAnswered: false };
  }

  const answer = batchAnswer.safeParse(result.body);
  const byId = new Map(answer.data?.responses.map((part) => [part.id, part]));
  const answers = paths.map((_, index): CallResult => {
    const part = byId.get(String(index));
    const header = (name: string) =>
      Object.entries(part?.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
    return session.part(result, {
      kind: 'answer',
      status: part?.status ?? 502,
      body: part?.body,
      retryAfterMs: retryAfterMs(header('retry-after'), session.pace.now()),
      challenge: header('www-authenticate'),
      requestId: requestIdIn(header),
    });
  });
  return { answers, isAnswered: true };
}
