import { describe, expect, it } from 'vitest';
import { createOnce } from '../../../utils/async/once';
import { createHeldTasks } from '../support/held-tasks';

describe('a task that is run once', () => {
  it('gives every call what came of the first', async () => {
    const tasks = createHeldTasks(2);
    const load = createOnce(tasks.runNext);
    const [first, second] = [load(), load()];
    tasks.all[0]?.end();
    expect(await Promise.all([first, second, load()])).toEqual([0, 0, 0]);
    expect(tasks.begun).toEqual([0]);
  });

  it('is run again after a run that failed, once more', async () => {
    const tasks = createHeldTasks(3);
    const load = createOnce(tasks.runNext);
    const shared = Promise.allSettled([load(), load()]);
    tasks.all[0]?.end(new Error('bug'));
    expect((await shared).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    tasks.all[1]?.end();
    expect(await Promise.all([load(), load()])).toEqual([1, 1]);
    expect(tasks.begun).toEqual([0, 1]);
  });
});
