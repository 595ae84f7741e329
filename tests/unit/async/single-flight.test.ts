import { describe, expect, it } from 'vitest';
import { createSingleFlight } from '../../../utils/async/single-flight';
import { createHeldTasks } from '../support/held-tasks';

describe('a single flight', () => {
  it('is shared by the calls that are made while it runs', async () => {
    const tasks = createHeldTasks(2);
    const load = createSingleFlight(tasks.runNext);
    const [first, second] = [load(), load()];
    expect(tasks.begun).toEqual([0]);
    tasks.all[0]?.end();
    expect(await Promise.all([first, second])).toEqual([0, 0]);
  });

  it('runs again once it has ended', async () => {
    const tasks = createHeldTasks(2);
    const load = createSingleFlight(tasks.runNext);
    for (const task of tasks.all) task.end();
    expect([await load(), await load()]).toEqual([0, 1]);
  });

  it('rejects every caller that shares it, and runs again afterwards', async () => {
    const tasks = createHeldTasks(2);
    const load = createSingleFlight(tasks.runNext);
    const shared = Promise.allSettled([load(), load()]);
    expect(tasks.begun).toEqual([0]);
    tasks.all[0]?.end(new Error('bug'));
    expect((await shared).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    tasks.all[1]?.end();
    expect(await load()).toBe(1);
  });

  it('is shared only by calls with the same key', async () => {
    const runs: string[] = [];
    const load = createSingleFlight(
      async (account: string, resource: string) => {
        runs.push(`${account} ${resource}`);
        return resource;
      },
      (account, resource) => JSON.stringify([account, resource]),
    );
    const results = [load('ada', 'graph'), load('ada', 'arm'), load('bob', 'graph')];
    expect(await Promise.all([...results, load('ada', 'graph')])).toEqual([
      ...['graph', 'arm', 'graph', 'graph'],
    ]);
    expect(runs).toEqual(['ada graph', 'ada arm', 'bob graph']);
  });
});
