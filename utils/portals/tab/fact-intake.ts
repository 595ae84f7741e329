import type { Fact, FactSender } from '../../messages/facts';
import { SECOND_MS } from '../../pim/duration';
import { createInbox } from './inbox';
import type { PagesPorts } from './pages-ports';

/**
 * Hands on what documents tell, one fact after the other, as fast as the inbox lets a tab go.
 * @param handle what is done with a fact; when it fails, the facts after it are handled all the same
 */
export function createFactIntake(
  { now, later }: Pick<PagesPorts, 'now' | 'later'>,
  handle: (fact: Fact, from: FactSender) => Promise<void>,
) {
  const inbox = createInbox(now);
  let handling: Promise<void> = Promise.resolve();
  let isHandling = false;
  let isPlanned = false;

  /** What is too soon for its tab waits for a later moment. */
  function planRest(): void {
    if (inbox.isEmpty || isPlanned) return;
    isPlanned = true;
    later(() => {
      isPlanned = false;
      return start();
    }, SECOND_MS);
  }

  async function handleAll(): Promise<void> {
    let failed: { cause: unknown } | undefined;
    for (let next = inbox.take(); next; next = inbox.take()) {
      await handle(next.fact, next.from).catch((cause) => {
        failed = { cause };
      });
    }
    isHandling = false;
    inbox.tidy();
    planRest();
    if (failed) throw failed.cause;
  }

  function start(): Promise<void> {
    if (isHandling) return handling;
    isHandling = true;
    handling = handleAll();
    return handling;
  }

  /**
   * Takes what a content script told. Frames may only tell of refused calls.
   * @returns once everything that may be handled now is; what is too soon is handled later
   */
  return function onFact(fact: Fact, from: FactSender): Promise<void> {
    if (from.frameId === 0 || fact.type === 'refused') inbox.put(fact, from);
    return start();
  };
}
