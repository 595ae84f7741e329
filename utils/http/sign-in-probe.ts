import { clouds } from '../auth/clouds';
import { SECOND_MS } from '../pim/duration';

/** Nobody waits for long for an explanation. */
const TIMEOUT_MS = 5 * SECOND_MS;
/** The page says it near its beginning; what comes after is not read. */
const LONGEST_PAGE = 200_000;

const loginOrigins = new Set(Object.values(clouds).map(({ login }) => login));

/**
 * Looks at the page of a sign-in that brought no answer, as nobody: what Microsoft holds against the
 * tenant, the application or the redirect URI stays on that page (contract §9.3). Without cookies and
 * without a page for a person it shows the same; a redirect says that nothing is held against them.
 * @returns the AADSTS numbers on the page; none where there is a redirect, or no page to be had
 */
export function createSignInProbe({ fetch }: { fetch: typeof globalThis.fetch }) {
  return async (signInUrl: string): Promise<string[]> => {
    const url = new URL(signInUrl);
    if (!loginOrigins.has(url.origin)) return [];
    url.searchParams.set('prompt', 'none');
    // MSAL names the person in more than one way.
    for (const person of ['login_hint', 'sid', 'X-AnchorMailbox']) url.searchParams.delete(person);
    try {
      const response = await fetch(url.href, {
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const page = (await response.text()).slice(0, LONGEST_PAGE);
      return [...page.matchAll(/AADSTS(\d{1,10})/g)].map(([, number]) => number!);
    } catch {
      // Offline, a proxy, no permission for the host: then it cannot be told.
      return [];
    }
  };
}
