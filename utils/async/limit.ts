/**
 * Runs at most so many tasks at once; the others wait in order. A failed task frees its place.
 * @param maxRunning how many tasks may run at once
 * @returns runs a task as soon as there is room; resolves with what the task resolves with
 */
export function createLimit(maxRunning: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];

  return async (task) => {
    if (running >= maxRunning) await new Promise<void>((start) => waiting.push(start));
    else running++;
    try {
      return await task();
    } finally {
      const startNext = waiting.shift();
      if (startNext) startNext();
      else running--;
    }
  };
}
