import * as z from 'zod/mini';
import { answeredClient, answerOf } from './wire-client';
import type { Reading } from './wire-reads';
import { readsRefusal } from './wire-refusals';

const parts = z.object({
  responses: z.array(z.looseObject({ status: z.number(), body: z.optional(z.unknown()) })),
});

/** Reads a `$batch`: every part must come back with its status and body, and refusals must be readable. */
export const readsBatch: Reading = async ({ body, url }) => {
  const { responses } = parts.parse(body);
  // The ids are the caller's choice; the extension's are numbers.
  const numbered = responses.map((part, index) => ({ ...part, id: String(index) }));
  const answer = answerOf({ responses: numbered });
  const client = await answeredClient({ resource: 'graph', answer: () => answer });
  const read = await client.batch(responses.map(() => '/v1.0/me'));
  const problems = responses.map(async (part, index) => {
    const result = read[index];
    if (result?.kind !== 'answer' || result.status !== part.status) return [`part ${index}`];
    if (result.body !== part.body) return [`part ${index} loses its body`];
    return part.status < 400 ? [] : readsRefusal({ ...result, url });
  });
  return (await Promise.all(problems)).flat();
};
