import { describe, expect, it } from 'vitest';
import { createKeyedQueue } from '../../../utils/async/keyed-queue';
import { createHeldTasks, nextTurn } from '../support/held-tasks';

describe('a keyed queue', () => {
  it('runs the tasks of one key one after the other, and those of another key at the same time', async () => {
    const inTurn = createKeyedQueue<string>();
    const tasks = createHeldTasks(3);
    const results = tasks.all.map((task, index) => inTurn(index === 2 ? 'b' : 'a', task.run));
    await nextTurn();
    expect(tasks.begun).toEqual([0, 2]);
    for (const task of tasks.all) task.end();
    expect(await Promise.all(results)).toEqual([0, 1, 2]);
    expect(tasks.begun).toEqual([0, 2, 1]);
  });

  it('rejects only the caller whose task failed', async () => {
    const inTurn = createKeyedQueue<string>();
    const failed = inTurn('a', () => Promise.reject(new Error('bug')));
    const after = inTurn('a', async () => 'after');
    await expect(failed).rejects.toThrow('bug');
    expect(await after).toBe('after');
  });

  it('forgets a key when its last task has ended, not sooner', async () => {
    const queues = new Map();
    const inTurn = createKeyedQueue<string>(queues);
    const tasks = createHeldTasks(2);
    const [first, second] = tasks.all.map((task) => inTurn('a', task.run));
    const failed = inTurn('b', () => Promise.reject(new Error('bug')));
    expect([...queues.keys()]).toEqual(['a', 'b']);
    await expect(failed).rejects.toThrow('bug');
    expect([...queues.keys()]).toEqual(['a']);
    tasks.all[0]?.end();
    await first;
    expect([...queues.keys()]).toEqual(['a']);
    tasks.all[1]?.end();
    await second;
    expect([...queues.keys()]).toEqual([]);
  });
});
