import { cloudOrigins } from '../auth/clouds';
import type { CloudName } from '../pim/account';
import { SECOND_MS } from '../pim/duration';
import type { PimError } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import { retryAfterMs } from './retry-after';
import { TIMEOUT_MS } from './time-out';

export type Call = {
  cloud: CloudName;
  method: 'GET' | 'POST' | 'PUT';
  url: string;
  accessToken?: string;
  body?: unknown;
  /** A POST that only reads, such as a `$batch` of GETs: it may be repeated. */
  readOnly?: boolean;
};

/** What came back, or why nothing did. */
export type CallResult =
  | {
      kind: 'answer';
      status: number;
      /** Parsed JSON, or undefined where the body is none. */
      body: unknown;
      /** Undefined when absent. */
      retryAfterMs: number | undefined;
      challenge: string | null;
      /** The service's id of this call, for a support case. */
      requestId?: string | undefined;
      /** A token that was just issued was turned away: the service errs, and no sign-in would mend it. */
      isTokenNew?: true;
    }
  /** It never left this machine, or was turned away unread for want of a token. */
  | { kind: 'notSent'; error: PimError }
  /** It may have arrived: only a look-up can tell. */
  | { kind: 'noAnswer'; error: PimError };

export type HttpEnvironment = {
  fetch: typeof fetch;
  now: () => number;
  /** A call leaves. @returns to be called with the `Date` header of its answer, as soon as that is there */
  timeCall?: () => (date: string | null) => void;
  isOnline: () => boolean;
  /** Whether the browser lets the extension reach a host: a person may switch site access off. */
  mayReach: (origin: string) => Promise<boolean>;
  wait: (ms: number) => Promise<void>;
  /** 0 to 1, for jitter. */
  random: () => number;
};

const MAX_GET_RETRIES = 2;
const MAX_GET_WAIT_MS = 15 * SECOND_MS;

export type Http = ReturnType<typeof createHttp>;

/**
 * The only place that calls fetch. A request leaves for the cloud's own hosts or not at all, without
 * cookies, redirects or referrer, and with a time-out. GETs are retried with jitter; writes never.
 */
export function createHttp(environment: HttpEnvironment) {
  async function sendOnce(call: Call): Promise<CallResult> {
    if (!isOwnHost(call))
      return {
        kind: 'notSent',
        error: pimErrorOf('malformed', 'This host is not one of Microsoft that Uplift calls.'),
      };
    if (!environment.isOnline()) return { kind: 'notSent', error: pimErrorOf('offline') };
    const answered = environment.timeCall?.();
    try {
      const response = await environment.fetch(call.url, {
        method: call.method,
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: headersOf(call),
        ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      });
      // Before anybody acts on the answer, by a clock that it may put right.
      answered?.(response.headers.get('date'));
      return {
        kind: 'answer',
        status: response.status,
        body: parseJson(await response.text()),
        retryAfterMs: retryAfterMs(response.headers.get('retry-after'), environment.now()),
        challenge: response.headers.get('www-authenticate'),
        requestId: requestIdIn((name) => response.headers.get(name)),
      };
    } catch (cause) {
      const mayReach = await environment.mayReach(new URL(call.url).origin);
      const code = mayReach ? 'unavailable' : 'siteAccessOff';
      return { kind: 'noAnswer', error: pimErrorOf(code, String(cause)) };
    }
  }

  /** Sends a request and waits for its whole answer. */
  async function call(request: Call): Promise<CallResult> {
    let result = await sendOnce(request);
    const mayRepeat = request.method === 'GET' || request.readOnly === true;
    for (let tries = 0; mayRepeat; tries++) {
      const waitMs = retryDelayMs(result, tries);
      if (waitMs === undefined) break;
      await environment.wait(waitMs);
      result = await sendOnce(request);
    }
    return result;
  }

  /** How long to wait before a read is repeated; undefined: it is not to be repeated. */
  function retryDelayMs(result: CallResult, tries: number): number | undefined {
    if (tries >= MAX_GET_RETRIES) return undefined;
    const backOff = SECOND_MS * 2 ** tries * (0.5 + environment.random());
    if (result.kind === 'noAnswer') return backOff;
    if (result.kind === 'notSent') return undefined;
    if (result.status !== 429 && result.status < 500) return undefined;
    const wanted = result.retryAfterMs ?? backOff;
    return wanted <= MAX_GET_WAIT_MS ? Math.max(wanted, 100) : undefined;
  }

  return { call, retryDelayMs, wait: environment.wait, now: environment.now };
}

/** The id of a call in its answer's headers: Graph names it one way, Azure Resource Manager another. */
export function requestIdIn(header: (name: string) => string | null): string | undefined {
  return header('request-id') ?? header('x-ms-request-id') ?? undefined;
}

function isOwnHost(call: Call): boolean {
  return URL.canParse(call.url) && cloudOrigins(call.cloud).includes(new URL(call.url).origin);
}

function headersOf(call: Call): Record<string, string> {
  return {
    accept: 'application/json',
    ...(call.accessToken && { authorization: `Bearer ${call.accessToken}` }),
    ...(call.body !== undefined && { 'content-type': 'application/json' }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
