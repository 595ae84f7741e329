import { isApiCall } from '../refusals/api-hosts';
import { scrubPath } from '../refusals/scrub-path';

/** At most this many calls are told of until the person goes on to another page, and one a second. */
const MOST = 20;
const PACE_MS = 1_000;

type Env = {
  Observer: typeof PerformanceObserver;
  wait: (work: () => void, ms: number) => unknown;
};

/**
 * Watches the document's own calls through resource timing and tells of those that were answered
 * 403, each once per page. It sees status and address, nothing else, and costs nothing in between.
 * @param tell gets the host and the path without anything that names somebody
 */
export function observeRefusals(
  tell: (host: string, path: string) => void,
  { Observer, wait }: Env = {
    Observer: PerformanceObserver,
    wait: (work, ms) => setTimeout(work, ms),
  },
) {
  const seen = new Set<string>();
  const queue: [string, string][] = [];
  let toldCount = 0;
  let resting = false;
  let running = false;

  function next(): void {
    const call = queue.shift();
    resting = call !== undefined;
    if (!call) return;
    toldCount += 1;
    tell(...call);
    if (toldCount >= MOST) stop();
    wait(next, PACE_MS);
  }

  function take(entry: PerformanceResourceTiming): void {
    if (entry.responseStatus !== 403 || !URL.canParse(entry.name)) return;
    const { hostname, pathname } = new URL(entry.name);
    if (!isApiCall(hostname, pathname)) return;
    const path = scrubPath(pathname);
    if (toldCount + queue.length >= MOST || seen.has(hostname + path)) return;
    seen.add(hostname + path);
    queue.push([hostname, path]);
    if (!resting) next();
  }

  const observer = new Observer((list) => {
    for (const entry of list.getEntries()) take(entry as PerformanceResourceTiming);
  });

  function stop(): void {
    running = false;
    observer.disconnect();
    queue.length = 0;
  }

  function start(buffered: boolean): void {
    if (running || toldCount >= MOST) return;
    running = true;
    observer.observe({ type: 'resource', buffered });
  }

  start(true);
  return {
    /** The page is known to be blocked: nothing more to learn. */
    stop,
    /**
     * The document moved to another page: what was refused before may be told again, and what waits
     * is of the page before. A page that moves by itself gets no more to tell for it.
     */
    restart(byHand: boolean): void {
      seen.clear();
      queue.length = 0;
      if (byHand) toldCount = 0;
      start(false);
    },
  };
}
