import type { INetworkModule, NetworkRequestOptions } from '@azure/msal-browser';
import { allCloudOrigins } from '../auth/clouds';
import { SECOND_MS } from '../pim/duration';

const TIMEOUT_MS = 30 * SECOND_MS;

/**
 * Carries MSAL's calls under the rules of every other call: own hosts only, no cookies, no
 * redirects, no referrer, a time-out.
 */
export function createMsalNetwork(fetchOf: typeof fetch): INetworkModule {
  async function send<T>(method: 'GET' | 'POST', url: string, options?: NetworkRequestOptions) {
    if (!allCloudOrigins.includes(new URL(url).origin)) throw new Error('foreign host');
    const response = await fetchOf(url, {
      method,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(options?.headers && { headers: options.headers }),
      ...(options?.body !== undefined && { body: options.body }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers.entries()),
      body: (await response.json()) as T,
    };
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}
