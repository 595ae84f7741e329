export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Runs tasks one after the other, in the order in which they came. A task that fails rejects for its
 * caller only; the next one runs all the same.
 * @returns puts a task in the queue; resolves with what the task resolves with
 */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();

  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}
