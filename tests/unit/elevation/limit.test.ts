import { describe, expect, it } from 'vitest';
import { createLimit } from '../../../utils/elevation/limit';

/** A task that runs until it is told to end. */
function task() {
  let end: (error?: Error) => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve());
  });
  return { end, run: () => ended };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a limit', () => {
  it('lets no more run than it says, the others in order', async () => {
    const inLimit = createLimit(2);
    const tasks = [task(), task(), task(), task()];
    const begun: number[] = [];
    const all = tasks.map(({ run }, index) =>
      inLimit(() => {
        begun.push(index);
        return run();
      }),
    );
    await turn();
    expect(begun).toEqual([0, 1]);
    tasks[1]?.end();
    await turn();
    expect(begun).toEqual([0, 1, 2]);
    for (const one of tasks) one.end();
    await Promise.all(all);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('gives the place of a failed task to the next', async () => {
    const inLimit = createLimit(1);
    const failing = inLimit(() => Promise.reject(new Error('bug')));
    const next = inLimit(async () => 'done');
    await expect(failing).rejects.toThrow('bug');
    expect(await next).toBe('done');
  });
});
