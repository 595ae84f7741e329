import { request as httpsRequest } from 'node:https';
import type { Emulator } from './server';

export type Reply = { status: number; headers: Record<string, string>; body: string };

export type Send = (
  url: string,
  init?: { method?: string; headers?: Record<string, string>; body?: string | URLSearchParams },
) => Promise<Reply>;

/**
 * A small HTTP client that reaches the emulator under the real host names and keeps cookies, for
 * tests without a browser. Redirects are not followed. Rejects when the connection is cut.
 */
export function createClient({ port, certificate }: Pick<Emulator, 'port' | 'certificate'>): Send {
  const cookies = new Map<string, string>();
  return (url, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const { host, pathname, search } = new URL(url);
      const cookie = cookies.get(host);
      const form = body instanceof URLSearchParams;
      const sent = httpsRequest(
        {
          host: '127.0.0.1',
          port,
          servername: host,
          ca: certificate,
          // Asking under a name the emulator doesn't know is part of what is tested.
          checkServerIdentity: () => undefined,
          method,
          path: pathname + search,
          headers: {
            host,
            ...(cookie && { cookie }),
            ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
            ...headers,
          },
        },
        async (answer) => {
          const chunks: Buffer[] = [];
          try {
            for await (const chunk of answer) chunks.push(chunk);
          } catch (error) {
            reject(error);
            return;
          }
          const [set] = answer.headers['set-cookie'] ?? [];
          if (set) cookies.set(host, set.split(';')[0] ?? '');
          resolve({
            status: answer.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
            ),
            body: Buffer.concat(chunks).toString('utf8'),
          });
        },
      );
      sent.once('error', reject);
      sent.end(body?.toString());
    });
}
