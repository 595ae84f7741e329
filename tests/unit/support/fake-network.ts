import type { HttpEnvironment } from '../../../utils/http/http';
import { START_MS } from './records';

const TOO_MANY = 1_000;

export type Sent = { url: string; init: RequestInit };

/**
 * A network that answers from a list, one entry for each request and the last one from then on, and
 * records what was sent. An Error is a broken connection.
 */
export function createFakeNetwork(...answers: (Response | Error)[]) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const environment: HttpEnvironment = {
    async fetch(url, init = {}) {
      const answer = answers[Math.min(sent.length, answers.length - 1)] ?? new Response('{}');
      // An endless loop over instant answers would keep a test from timing out.
      if (sent.length >= TOO_MANY) throw new Error('This does not end.');
      sent.push({ url: String(url), init });
      if (answer instanceof Error) throw answer;
      return answer.clone();
    },
    now: () => START_MS,
    isOnline: () => true,
    mayReach: async () => true,
    wait: async (ms) => void waits.push(ms),
    random: () => 0.5,
  };
  return { environment, sent, waits };
}

/** A response with a JSON body. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
