import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLimit } from '../../../utils/async/limit';
import { createHeldTasks, nextTurn } from '../support/held-tasks';

describe('a limit', () => {
  it('runs no more tasks at once than it allows, and starts the others in order', async () => {
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

  it('starts the next task when one fails', async () => {
    const inLimit = createLimit(1);
    const failing = inLimit(() => Promise.reject(new Error('bug')));
    const next = inLimit(async () => 'done');
    await expect(failing).rejects.toThrow('bug');
    expect(await next).toBe('done');
  });

  it('is never exceeded and runs every task, whichever fail and whenever they end', async () => {
    const anyLimit = fc.integer({ min: 1, max: 4 });
    await fc.assert(
      fc.asyncProperty(
        ...([fc.scheduler(), anyLimit, fc.array(fc.boolean())] as const),
        async (scheduler, limit, failures) => {
          const inLimit = createLimit(limit);
          let running = 0;
          let mostAtOnce = 0;
          const settled = Promise.allSettled(
            failures.map((fails) =>
              inLimit(async () => {
                mostAtOnce = Math.max(mostAtOnce, ++running);
                await scheduler.schedule(Promise.resolve());
                running--;
                if (fails) throw new Error('bug');
              }),
            ),
          );
          await scheduler.waitFor(settled);
          const hasFailed = (await settled).map(({ status }) => status === 'rejected');
          expect(hasFailed).toEqual(failures);
          expect(mostAtOnce).toBe(Math.min(limit, failures.length));
        },
      ),
    );
  });
});
