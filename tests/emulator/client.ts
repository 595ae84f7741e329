import { request as httpsRequest } from 'node:https';
import type { Emulator } from './server';

export type Reply = { status: number; headers: Record<string, string>; body: string };

export type Send = (
  url: string,
  init?: { method?: string; headers?: Record<string, string>; body?: string | URLSearchParams },
) => Promise<Reply>;

/**
 * A small HTTP client that reaches the emulator under the real host names and keeps cookies, for
 * tests without a browser. It follows no redirect, and rejects when the connection is cut.
 */
export function createClient({ port, certificate }: Pick<Emulator, 'port' | 'certificate'>): Send {
  const cookies = new Map<string, string>();
  return (url, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const { host, pathname, search } = new URL(url);
      const cookie = cookies.get(host);
      const isForm = body instanceof URLSearchParams;
      const request = httpsRequest(
        {
          host: '127.0.0.1',
          port,
          servername: host,
          ca: certificate,
          // Tests also call hosts that the certificate does not name.
          checkServerIdentity: () => undefined,
          method,
          path: pathname + search,
          headers: {
            host,
            ...(cookie && { cookie }),
            ...(isForm && { 'content-type': 'application/x-www-form-urlencoded' }),
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
          const [setCookie] = answer.headers['set-cookie'] ?? [];
          if (setCookie) cookies.set(host, setCookie.split(';')[0] ?? '');
          resolve({
            status: answer.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
            ),
            body: Buffer.concat(chunks).toString('utf8'),
          });
        },
      );
      request.once('error', reject);
      request.end(body?.toString());
    });
}
