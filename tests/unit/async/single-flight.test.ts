import { describe, expect, it } from 'vitest';
import { createSingleFlight } from '../../../utils/async/single-flight';
import { createHeldTasks } from '../support/held-tasks';

describe('a single flight', () => {
  it('is shared by the calls that come while it is on its way', async () => {
    const tasks = createHeldTasks(2);
    const load = createSingleFlight(tasks.runNext);
    const [first, second] = [load(), load()];
    expect(tasks.begun).toEqual([0]);
    tasks.all[0]?.end();
    expect(await Promise.all([first, second])).toEqual([0, 0]);
  });

  it('runs again once it is over', async () => {
    const tasks = createHeldTasks(2);
    const load = createSingleFlight(tasks.runNext);
    for (const task of tasks.all) task.end();
    expect([await load(), await load()]).toEqual([0, 1]);
  });

  it('fails for all who share it, and runs again afterwards', async () => {
    const tasks = createHeldTasks(2);
    const load = createSingleFlight(tasks.runNext);
    const shared = Promise.allSettled([load(), load()]);
    expect(tasks.begun).toEqual([0]);
    tasks.all[0]?.end(new Error('bug'));
    expect((await shared).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    tasks.all[1]?.end();
    expect(await load()).toBe(1);
  });

  it('is shared only by calls that ask for the same', async () => {
    const asked: string[] = [];
    const load = createSingleFlight(
      async (account: string, resource: string) => {
        asked.push(`${account} ${resource}`);
        return resource;
      },
      (account, resource) => JSON.stringify([account, resource]),
    );
    const answers = [load('ada', 'graph'), load('ada', 'arm'), load('bob', 'graph')];
    expect(await Promise.all([...answers, load('ada', 'graph')])).toEqual([
      ...['graph', 'arm', 'graph', 'graph'],
    ]);
    expect(asked).toEqual(['ada graph', 'ada arm', 'bob graph']);
  });
});
