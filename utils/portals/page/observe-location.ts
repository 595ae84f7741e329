import { createPace, type PaceEnv } from './pace';

type Env = PaceEnv & {
  win: Pick<Window, 'addEventListener'> & { navigation?: EventTarget };
  address: () => string;
  /** Whether the person did something in the document or one of its frames a moment ago. */
  byHand: () => boolean;
};

type Watcher = {
  /** The document moved to another page within itself, or came back from the browser's memory. */
  moved: (byHand: boolean) => void;
  /** Time to tell of it. The tab's own URL is already the new one. */
  tell: () => void;
};

const browserEnv = (): Env => ({
  win: window as Env['win'],
  address: () => location.href,
  byHand: () => navigator.userActivation.isActive,
  now: () => performance.now(),
  later(work, afterMs) {
    const timer = setTimeout(work, afterMs);
    return () => clearTimeout(timer);
  },
});

/**
 * Watches where the document is. Only an address that really changed counts, and only the browser's
 * own events: a page can send those of its own making by the thousand.
 */
export function observeLocation({ moved, tell }: Watcher, env: Env = browserEnv()) {
  const { win, address, byHand } = env;
  // The caller tells of the first place.
  let seen = address();
  const pace = createPace(tell, env);

  function look(event: Event): void {
    if (!event.isTrusted || address() === seen) return;
    seen = address();
    const hand = byHand();
    moved(hand);
    pace.plan(hand);
  }

  win.addEventListener('pageshow', (event) => {
    if (!event.isTrusted || !event.persisted) return;
    seen = address();
    moved(true);
    pace.plan(true);
  });
  if (win.navigation) win.navigation.addEventListener('currententrychange', look);
  else for (const kind of ['hashchange', 'popstate'] as const) win.addEventListener(kind, look);

  return { flush: pace.flush };
}
