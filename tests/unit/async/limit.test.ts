import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLimit } from '../../../utils/async/limit';
import { createHeldTasks, nextTurn } from '../support/held-tasks';

describe('a limit', () => {
  it('lets no more run than it says, the others in order', async () => {
    const inLimit = createLimit(2);
    const tasks = createHeldTasks(4);
    const results = tasks.all.map((task) => inLimit(task.run));
    await nextTurn();
    expect(tasks.begun).toEqual([0, 1]);
    tasks.all[1]?.end();
    await nextTurn();
    expect(tasks.begun).toEqual([0, 1, 2]);
    for (const task of tasks.all) task.end();
    expect(await Promise.all(results)).toEqual([0, 1, 2, 3]);
    expect(tasks.begun).toEqual([0, 1, 2, 3]);
  });

  it('gives the place of a failed task to the next', async () => {
    const inLimit = createLimit(1);
    const failing = inLimit(() => Promise.reject(new Error('bug')));
    const next = inLimit(async () => 'done');
    await expect(failing).rejects.toThrow('bug');
    expect(await next).toBe('done');
  });

  it('keeps to its number and lets every task run, whichever fail and whenever they end', async () => {
    const number = fc.integer({ min: 1, max: 4 });
    await fc.assert(
      fc.asyncProperty(
        ...([fc.scheduler(), number, fc.array(fc.boolean())] as const),
        async (scheduler, most, failures) => {
          const inLimit = createLimit(most);
          let running = 0;
          let widest = 0;
          const settled = Promise.allSettled(
            failures.map((fails) =>
              inLimit(async () => {
                widest = Math.max(widest, ++running);
                await scheduler.schedule(Promise.resolve());
                running--;
                if (fails) throw new Error('bug');
              }),
            ),
          );
          await scheduler.waitFor(settled);
          const fates = (await settled).map(({ status }) => status === 'rejected');
          expect(fates).toEqual(failures);
          expect(widest).toBe(Math.min(most, failures.length));
        },
      ),
    );
  });
});
