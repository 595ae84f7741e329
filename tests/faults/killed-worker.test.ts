import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../utils/pim/duration';
import { type Emulator, startEmulator } from '../emulator/server';
import { openWorker } from '../unit/support/open-worker';
import { restartBrowser } from '../unit/support/restart-browser';
import { onSurface, surfaceCases } from '../unit/support/surface-cases';
import { type Disk, startWorker, type Worker } from '../unit/support/worker';
import type { DeathMoment } from '../unit/support/worker-network';

/** How many storage writes a click makes up to its journal entry: the voucher, then the entry. */
const WRITES_TO_JOURNAL = 2;

let emulator: Emulator;
/** A browser whose popup was opened: lists are read and nothing is elevated. */
let opened: Disk;

beforeAll(async () => {
  emulator = await startEmulator();
  const worker = await openWorker(emulator);
  opened = worker.disk;
});
afterAll(() => emulator.stop());

const stateOf = (worker: Worker) => worker.elevations()[0]?.state;

/** Starts a worker in a browser whose last one was killed, and lets time pass for its look-ups. */
async function takeOver(disk: Disk): Promise<Worker> {
  const worker = await startWorker(emulator, disk);
  await worker.settle();
  for (const seconds of [1, 6, 16, 46]) await worker.pass(seconds * 1_000);
  return worker;
}

describe.each(surfaceCases)('on the surface $surface, a worker killed', (surfaceCase) => {
  const on = () => onSurface(surfaceCase, emulator);

  /** Starts a worker in the browser whose popup was opened, with the emulator reset. */
  async function begin(): Promise<Worker> {
    emulator.control.reset();
    const worker = await startWorker(emulator, structuredClone(opened));
    // The writes of the start are done, so that writes are counted from the click.
    await worker.settle();
    return worker;
  }

  /** Activates, with the worker killed after so many of its storage writes. */
  async function activateKilledAfter(writes: number): Promise<Worker> {
    const worker = await begin();
    worker.kill(writes);
    void on().activate(worker);
    await worker.settle(() => stateOf(worker) === 'active');
    return worker;
  }

  /** Activates, with the worker killed right before its request is sent or right after. */
  async function activateKilledAt(moment: DeathMoment): Promise<Worker> {
    const worker = await begin();
    worker.killAtRequest(moment, surfaceCase.write);
    void on().activate(worker);
    await worker.settle(() => !worker.isAlive);
    return worker;
  }

  /** A worker with a role that has been active long enough to be ended. */
  async function active(): Promise<Worker> {
    const worker = await begin();
    await on().activate(worker);
    await worker.settle(() => stateOf(worker) === 'active');
    await worker.pass(10 * MINUTE_MS);
    return worker;
  }

  /** The request may have been sent, but the service has none, so that the person is asked to try again. */
  async function tryAgain(worker: Worker): Promise<void> {
    expect(worker.elevations()[0]).toMatchObject({ state: 'failed', error: { code: 'noAnswer' } });
    await worker.command({ type: 'retry', elevationId: worker.elevations()[0]!.id });
    await worker.settle(() => stateOf(worker) === 'active');
  }

  /**
   * How many requests the service accepted. A group's list lags behind an end, so that the same end may
   * be requested again, which is refused.
   */
  const accepted = () =>
    on()
      .arrived()
      .filter(({ status }) => status === 201).length;

  it('between any two storage writes leaves the role active, with one request', async () => {
    let deaths = 0;
    for (let died = true; died; deaths++) {
      const dead = await activateKilledAfter(deaths);
      died = !dead.isAlive;
      dead.kill();
      const when = `killed after ${deaths} writes`;
      const isJournaled = dead.elevations().length > 0;
      expect(isJournaled, when).toBe(deaths >= WRITES_TO_JOURNAL);
      const next = await takeOver(dead.disk);
      if (stateOf(next) === 'failed') await tryAgain(next);
      // Without its journal entry the click had no effect, and the popup got no reply.
      const expected = isJournaled ? 1 : 0;
      expect(next.elevations().length, when).toBe(expected);
      expect(stateOf(next) ?? 'active', when).toBe('active');
      expect(on().sentBy(dead, next).length, when).toBe(expected);
      expect(on().arrived().length, when).toBe(expected);
      expect(on().taken().length, when).toBe(expected);
      expect(on().held().length, when).toBe(expected);
    }
    expect(deaths).toBeGreaterThan(5);
  });

  it('after the journal entry and before the request lets the next one ask before it sends', async () => {
    const dead = await activateKilledAt('beforeItLeaves');
    expect(dead.elevations()[0]).toMatchObject({
      state: 'submitting',
      sentAtMs: expect.any(Number),
    });
    const next = await takeOver(dead.disk);
    expect(on().sentBy(dead, next)).toEqual([]);
    await tryAgain(next);
    expect(on().sentBy(dead, next)).toHaveLength(1);
    expect(on().taken()).toHaveLength(1);
  });

  it('after the request and before the next journal entry does not repeat the request', async () => {
    const dead = await activateKilledAt('afterItLeft');
    const next = await takeOver(dead.disk);
    expect(stateOf(next)).toBe('active');
    expect(on().sentBy(dead, next)).toHaveLength(1);
    expect(on().arrived()).toHaveLength(1);
    expect(on().taken()).toHaveLength(1);
  });

  it('after a request was lost sends no other until the person tries again', async () => {
    const worker = await begin();
    emulator.control.fault({ ...surfaceCase.write, effect: { kind: 'dropBefore' } });
    void on().activate(worker);
    await worker.settle(() => stateOf(worker) === 'uncertain');
    worker.kill();
    const next = await takeOver(worker.disk);
    expect(
      on()
        .arrived()
        .map(({ status }) => status),
    ).toEqual([0]);
    await tryAgain(next);
    expect(on().sentBy(worker, next)).toHaveLength(2);
    expect(on().taken()).toHaveLength(1);
  });

  it('between the storage writes of an end leaves the role ended', async () => {
    for (const writes of [0, 1, 2, 3]) {
      const worker = await active();
      await worker.command({ type: 'opened' });
      await worker.settle();
      worker.kill(writes);
      void worker.command({ type: 'end', key: on().keyOf(worker) });
      await worker.settle(() => stateOf(worker) === 'ended');

      const next = await takeOver(worker.disk);
      const when = `killed after ${writes} writes`;
      // Without any write the click had no effect.
      expect(stateOf(next), when).toBe(writes ? 'ended' : 'active');
      expect(on().held(), when).toHaveLength(writes ? 0 : 1);
      expect(accepted(), when).toBe(writes ? 2 : 1);
    }
  });

  it.each<DeathMoment>(['beforeItLeaves', 'afterItLeft'])(
    'at the request of an end (%s) leaves the role ended, with one accepted request',
    async (moment) => {
      const worker = await active();
      worker.killAtRequest(moment, surfaceCase.write);
      void worker.command({ type: 'end', key: on().keyOf(worker) });
      await worker.settle(() => !worker.isAlive);
      const next = await takeOver(worker.disk);
      expect(stateOf(next)).toBe('ended');
      expect(on().held()).toEqual([]);
      expect(accepted()).toBe(2);
    },
  );

  it.each(['before', 'after'] as const)(
    'with the request held %s the service has carried it out leaves one request',
    async (when) => {
      const worker = await begin();
      const { id } = emulator.control.fault({
        ...surfaceCase.write,
        effect: { kind: 'hold', when },
      });
      void on().activate(worker);
      await emulator.control.whenHeld(id);
      worker.kill();
      emulator.control.release(id);
      const next = await takeOver(worker.disk);
      expect(stateOf(next)).toBe('active');
      expect(on().sentBy(worker, next)).toHaveLength(1);
      expect(on().taken()).toHaveLength(1);
    },
  );

  it('before it has sent anything is followed by one that sends, in the same browser', async () => {
    const dead = await activateKilledAfter(WRITES_TO_JOURNAL);
    expect(on().sentBy(dead)).toEqual([]);
    const next = await takeOver(dead.disk);
    expect(stateOf(next)).toBe('active');
    expect(on().sentBy(next)).toHaveLength(1);
  });

  it('leaves what was typed as a draft for the next morning, and sends nothing', async () => {
    const dead = await activateKilledAfter(WRITES_TO_JOURNAL);
    const worker = await restartBrowser(dead, { afterMs: 10 * 60 * MINUTE_MS });
    expect(on().sentBy(dead, worker)).toEqual([]);
    expect(worker.elevations()).toEqual([]);
    expect(JSON.stringify(worker.disk.local.drafts)).toContain('INC-1042 look at sign-ins');
  });

  it('leaves a countdown that is right before anybody signs in again', async () => {
    const worker = await restartBrowser(await activateKilledAfter(1_000));
    expect(worker.badge()).toBe('55m');
    expect(worker.sent).toEqual([]);
  });
});
