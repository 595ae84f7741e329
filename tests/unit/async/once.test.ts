import { describe, expect, it } from 'vitest';
import { createOnce } from '../../../utils/async/once';
import { createHeldTasks } from '../support/held-tasks';

describe('a task that is run once', () => {
  it('gives every call the result of the first', async () => {
    const tasks = createHeldTasks(2);
    const load = createOnce(tasks.runNext);
    const [first, second] = [load(), load()];
    expect(tasks.begun).toEqual([0]);
    tasks.all[0]?.end();
    expect(await Promise.all([first, second])).toEqual([0, 0]);
    const later = load();
    expect(tasks.begun).toEqual([0]);
    expect(await later).toBe(0);
  });

  it('runs once more after a run that failed', async () => {
    const tasks = createHeldTasks(3);
    const load = createOnce(tasks.runNext);
    const shared = Promise.allSettled([load(), load()]);
    expect(tasks.begun).toEqual([0]);
    tasks.all[0]?.end(new Error('bug'));
    expect((await shared).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const again = [load(), load()];
    expect(tasks.begun).toEqual([0, 1]);
    tasks.all[1]?.end();
    expect(await Promise.all(again)).toEqual([1, 1]);
  });
});
