import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQueue } from '../../../utils/async/queue';
import { createHeldTasks, nextTurn } from '../support/held-tasks';

describe('a queue', () => {
  it('begins a task when the one before it is over, in the order in which they came', async () => {
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
  ])('fails for its caller only where a task %s', async (_, failing) => {
    const inTurn = createQueue();
    const before = inTurn(async () => 'before');
    const failed = inTurn(failing);
    const after = inTurn(async () => 'after');
    await expect(failed).rejects.toThrow('bug');
    expect([await before, await after]).toEqual(['before', 'after']);
  });

  it('lets a task add another one behind those that wait', async () => {
    const inTurn = createQueue();
    const order: string[] = [];
    const note = (word: string) => async () => void order.push(word);
    await inTurn(async () => {
      order.push('first');
      void inTurn(note('added'));
      void inTurn(note('added too'));
    });
    await inTurn(note('last'));
    expect(order).toEqual(['first', 'added', 'added too', 'last']);
  });

  it('never runs two at once and loses none, whichever of them fail', async () => {
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
        const fates = (await settled).map(({ status }) => status === 'rejected');
        expect(fates).toEqual(failures);
        expect(order).toEqual(failures.map((_, index) => index));
      }),
    );
  });
});
