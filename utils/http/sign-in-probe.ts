import { clouds } from '../auth/clouds';
import { SECOND_MS } from '../pim/duration';

/** Nobody waits for long for an explanation. */
const TIMEOUT_MS = 5 * SECOND_MS;
/** The page says it near its beginning; what comes after is not read. */
const LONGEST_PAGE = 200_000;

const loginOrigins = new Set(Object.values(clouds).map(({ login }) => login));

/** What somebody without a session gets at the address of a sign-in. */
export type SignInAnswer =
  /** A page, with the AADSTS numbers on it. */
  | { kind: 'page'; numbers: string[] }
  /** It leads elsewhere: nobody but the browser is told where. */
  | { kind: 'redirect' }
  /** Offline, a proxy, no permission for the host. */
  | { kind: 'nothing' };

export type SignInProbe = ReturnType<typeof createSignInProbe>;

/**
 * Looks at the address of a sign-in as nobody: what Microsoft holds against the tenant, the application
 * or the redirect URI stays on its page (contract §9.3). Without cookies and without a page for a
 * person it shows the same. Never rejects.
 */
export function createSignInProbe({ fetch }: { fetch: typeof globalThis.fetch }) {
  return async (signInUrl: string): Promise<SignInAnswer> => {
    const url = new URL(signInUrl);
    if (!loginOrigins.has(url.origin)) return { kind: 'nothing' };
    try {
      const response = await fetch(url.href, {
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (response.type === 'opaqueredirect' || isRedirect(response)) return { kind: 'redirect' };
      const page = (await response.text()).slice(0, LONGEST_PAGE);
      return {
        kind: 'page',
        numbers: [...page.matchAll(/AADSTS(\d{1,10})/g)].map(([, number]) => number!),
      };
    } catch {
      return { kind: 'nothing' };
    }
  };
}

const isRedirect = ({ status }: Response): boolean => status >= 300 && status < 400;
