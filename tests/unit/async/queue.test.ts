import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQueue } from '../../../utils/async/queue';
import { createHeldTasks, nextTurn } from '../support/held-tasks';

describe('a queue', () => {
  it('starts each task when the one before it has ended, in the order in which they were added', async () => {
    const inTurn = createQueue();
    const tasks = createHeldTasks(3);
    const results = tasks.all.map((task) => inTurn(task.run));
    await nextTurn();
    expect(tasks.begun).toEqual([0]);
    tasks.all[1]?.end();
    await nextTurn();
    expect(tasks.begun).toEqual([0]);
    tasks.all[0]?.end();
    await nextTurn();
    expect(tasks.begun).toEqual([0, 1, 2]);
    tasks.all[2]?.end();
    expect(await Promise.all(results)).toEqual([0, 1, 2]);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('bug'))],
    [
      'throws',
      () => {
        throw new Error('bug');
      },
    ],
  ])('rejects only the caller whose task %s', async (_, failing) => {
    const inTurn = createQueue();
    const before = inTurn(async () => 'before');
    const failed = inTurn(failing);
    const after = inTurn(async () => 'after');
    await expect(failed).rejects.toThrow('bug');
    expect([await before, await after]).toEqual(['before', 'after']);
  });

  it('lets a running task add more tasks, which run in the order in which they were added', async () => {
    const inTurn = createQueue();
    const order: string[] = [];
    const record = (word: string) => async () => void order.push(word);
    await inTurn(async () => {
      order.push('first');
      void inTurn(record('added'));
      void inTurn(record('added too'));
    });
    await inTurn(record('last'));
    expect(order).toEqual(['first', 'added', 'added too', 'last']);
  });

  it('never runs two tasks at once and loses none, whichever of them fail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fc.boolean()), async (scheduler, failures) => {
        const inTurn = createQueue();
        let running = 0;
        const order: number[] = [];
        const settled = Promise.allSettled(
          failures.map((fails, index) =>
            inTurn(async () => {
              expect(++running).toBe(1);
              await scheduler.schedule(Promise.resolve());
              running--;
              order.push(index);
              if (fails) throw new Error('bug');
              return index;
            }),
          ),
        );
        await scheduler.waitFor(settled);
        const hasFailed = (await settled).map(({ status }) => status === 'rejected');
        expect(hasFailed).toEqual(failures);
        expect(order).toEqual(failures.map((_, index) => index));
      }),
    );
  });
});
