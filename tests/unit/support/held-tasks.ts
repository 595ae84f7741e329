/** Lets everything run that can run now. */
export const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** Tasks that run until the test ends them; each resolves with its number. */
export function createHeldTasks(count: number) {
  const begun: number[] = [];
  const all = Array.from({ length: count }, (_, index) => {
    let end: (error?: Error) => void = () => undefined;
    const ended = new Promise<number>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve(index));
    });
    const run = (): Promise<number> => {
      begun.push(index);
      return ended;
    };
    return { end, run };
  });
  /** Runs the first task that has not begun. */
  const runNext = (): Promise<number> => all[begun.length]?.run() ?? Promise.resolve(-1);
  return { all, begun, runNext };
}
