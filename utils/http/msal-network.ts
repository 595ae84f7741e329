import type { INetworkModule, NetworkRequestOptions } from '@azure/msal-browser';
import { allCloudOrigins } from '../auth/clouds';
import { TIMEOUT_MS } from './time-out';

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
      body: findable((await response.json()) as T, options?.body),
    };
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

/**
 * MSAL looks a token up by the scopes that its answer named. That `.default`, which was asked for, is
 * among them is seen, not documented (contract §9.1): without it every need would be one more call.
 */
function findable<T>(answer: T, sent: string | undefined): T {
  const asked = new URLSearchParams(sent).get('scope')?.split(' ');
  const general = asked?.find((scope) => scope.endsWith('/.default'));
  const scope = (answer as { scope?: unknown } | null)?.scope;
  if (!general || typeof scope !== 'string' || scope.split(' ').includes(general)) return answer;
  return { ...answer, scope: `${scope} ${general}` };
}
