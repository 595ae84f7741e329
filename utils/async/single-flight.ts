/**
 * Lets calls that ask for the same thing while it is on its way share one run. Nothing is kept
 * afterwards: the next call runs again.
 * @param run does the work
 * @param keyOf tells which calls ask for the same; without it all of them do
 */
export function createSingleFlight<Args extends unknown[], T>(
  run: (...args: Args) => Promise<T>,
  keyOf: (...args: Args) => string = () => '',
): (...args: Args) => Promise<T> {
  const running = new Map<string, Promise<T>>();

  return (...args) => {
    const key = keyOf(...args);
    const shared = running.get(key);
    if (shared) return shared;
    const started = run(...args).finally(() => running.delete(key));
    running.set(key, started);
    return started;
  };
}
