import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '../../utils/pim/duration';
import { type Emulator, startEmulator } from '../emulator/server';
import { openWorker } from '../unit/support/open-worker';
import { onSurface, surfaceCases } from '../unit/support/surface-cases';
import { type Disk, diskWith, startWorker, type Worker } from '../unit/support/worker';

/** Alarms come no sooner: so long nothing else may have to wake a worker. */
const TO_THE_ALARM_MS = 31 * SECOND_MS;
const TOO_LATE_MS = 6 * MINUTE_MS;

/** Where a worker dies of which the person sees a window. */
const moments = ['while its window is open', 'after its window has answered'] as const;
type Moment = (typeof moments)[number];

let emulator: Emulator;
let opened: Disk;
beforeAll(async () => {
  emulator = await startEmulator();
  opened = (await openWorker(emulator)).disk;
});
afterAll(() => emulator.stop());

const never = () => new Promise<never>(() => undefined);
/** Where the sign-in page comes back to. */
const answer = 'https://extension.example/#code=x';

/** A browser in which the first worker dies in its window; the windows of all workers are counted. */
async function begin(disk: Disk, moment: Moment | null) {
  emulator.control.reset();
  let windows = 0;
  const start = (from: Disk): Promise<Worker> =>
    startWorker(emulator, from, {
      ports: {
        async launchSignIn(_, interactive) {
          if (!interactive) throw new Error('Requires user interaction');
          windows += 1;
          if (windows > 1 || moment === null) return answer;
          worker.kill();
          return moment === 'while its window is open' ? never() : answer;
        },
      },
    });
  const worker = await start(structuredClone(disk));
  await worker.settle();
  return { worker, start, windows: () => windows };
}

/** Reports Reader requires an authentication context. */
const reader = () => onSurface({ ...surfaceCases[0]!, name: 'Reports Reader' }, emulator);
const stateOf = (worker: Worker) => worker.elevations()[0]?.state;

/** Activates until the worker is dead or the role is active. */
async function activate(worker: Worker): Promise<void> {
  void reader().activate(worker);
  await worker.settle(() => stateOf(worker) === 'active');
}

describe.each(moments)('A verification whose worker is killed %s', (moment) => {
  it('goes on by itself, with one request', async () => {
    const { worker, windows } = await begin(opened, moment);
    await activate(worker);
    expect(stateOf(worker)).toBe('steppingUp');
    const next = await worker.pass(TO_THE_ALARM_MS);
    await next.settle(() => stateOf(next) === 'active');
    expect([windows(), reader().arrived().length, reader().taken().length]).toEqual([2, 1, 1]);
  });

  it('is a draft where the next worker comes too late: no window opens, and nothing is sent', async () => {
    const { worker, windows } = await begin(opened, moment);
    await activate(worker);
    const next = await worker.pass(TOO_LATE_MS);
    await next.settle();
    expect(next.elevations()).toEqual([]);
    expect(JSON.stringify(next.disk.local.drafts)).toContain('INC-1042 look at sign-ins');
    expect([windows(), reader().arrived()]).toEqual([1, []]);
  });
});

describe('A verification whose worker is killed between any two storage writes', () => {
  it('ends with one request at most, and never waits for a window that is not there', async () => {
    let deaths = 0;
    for (let died = true; died; deaths++) {
      const { worker, start, windows } = await begin(opened, null);
      worker.kill(deaths);
      await activate(worker);
      died = !worker.isAlive;
      worker.kill();
      const isJournaled = worker.elevations().length > 0;
      // A click that had no answer and is not begun waits for whatever its person does next.
      let next = stateOf(worker) === 'drafted' ? await start(worker.disk) : worker;
      for (const seconds of [31, 31, 46]) next = await next.pass(seconds * SECOND_MS);
      const when = `killed after ${deaths} writes`;
      const expected = isJournaled ? 'active' : undefined;
      // A request that may have left is never repeated unasked. The stand-in for the sign-in library forgets
      // its tokens with its worker, so that a verification may be gone, which is said.
      expect([expected, 'failed'], when).toContain(stateOf(next));
      if (stateOf(next) === 'failed')
        expect(['noAnswer', 'stepUpFailed'], when).toContain(next.elevations()[0]?.error?.code);
      expect(reader().taken().length, when).toBe(stateOf(next) === 'active' ? 1 : 0);
      expect(reader().arrived().length, when).toBeLessThanOrEqual(1);
      expect(windows(), when).toBeLessThanOrEqual(2);
    }
    expect(deaths).toBeGreaterThan(5);
  });
});

describe.each(moments)('A sign-in whose worker is killed %s', (moment) => {
  const signIn = async () => {
    const begun = await begin(diskWith(), moment);
    void begun.worker.command({ type: 'signIn', account: null });
    await begun.worker.settle(() => !begun.worker.isAlive);
    expect(begun.worker.overview().signIn.state).toBe('running');
    return begun;
  };

  it('goes on by itself', async () => {
    const { worker, windows } = await signIn();
    const next = await worker.pass(TO_THE_ALARM_MS);
    await next.settle(() => next.snapshot()?.policiesAtMs != null);
    expect([windows(), next.overview().signIn]).toEqual([2, { state: 'idle', error: null }]);
  });

  it('is over where the next worker comes too late, and says so', async () => {
    const { worker, windows } = await signIn();
    const next = await worker.pass(TOO_LATE_MS);
    await next.settle();
    expect(windows()).toBe(1);
    expect(next.overview().signIn).toMatchObject({ state: 'idle', error: { code: 'signInEnded' } });
    expect(Object.keys(next.disk.alarms)).not.toContain('signIn');
  });
});

it('A sign-in during which each worker is killed opens windows for five minutes only', async () => {
  emulator.control.reset();
  let windows = 0;
  let current: Worker;
  const launchSignIn = async () => {
    windows += 1;
    current.kill();
    return never();
  };
  current = await startWorker(emulator, diskWith(), { ports: { launchSignIn } });
  void current.command({ type: 'signIn', account: null });
  for (let minutes = 0; minutes < 10; minutes += 0.5) {
    await current.settle();
    const { disk } = current;
    emulator.clock.advance(TO_THE_ALARM_MS);
    if (!('signIn' in disk.alarms)) break;
    current = await startWorker(emulator, disk, { ports: { launchSignIn } });
  }
  expect(windows).toBeGreaterThan(1);
  expect(windows).toBeLessThan(12);
});
