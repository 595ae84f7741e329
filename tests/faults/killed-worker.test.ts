import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../utils/pim/duration';
import { type Emulator, startEmulator } from '../emulator/server';
import { openWorker } from '../unit/support/opened';
import type { DeathMoment } from '../unit/support/played-network';
import { restartBrowser } from '../unit/support/restart-browser';
import { onSurface, surfaceCases } from '../unit/support/surface-cases';
import { type Disk, startWorker, type Worker } from '../unit/support/worker';

/** The writes of a click up to its journal entry: the voucher, then the entry. */
const toJournal = 2;

let emulator: Emulator;
/** The browser after the popup was opened: lists read, nothing elevated. */
let opened: Disk;

beforeAll(async () => {
  emulator = await startEmulator();
  const worker = await openWorker(emulator);
  opened = worker.disk;
});
afterAll(() => emulator.stop());

const stateOf = (worker: Worker) => worker.elevations()[0]?.state;

/** Starts a worker where the last one left; it looks up what it must, and time goes by meanwhile. */
async function takeOver(disk: Disk): Promise<Worker> {
  const worker = await startWorker(emulator, disk);
  await worker.start();
  await worker.settle();
  for (const seconds of [1, 6, 16, 46]) await worker.pass(seconds * 1_000);
  return worker;
}

describe.each(surfaceCases)('on the surface $surface, a worker killed', (surfaceCase) => {
  const on = () => onSurface(surfaceCase, emulator);

  /** A started worker in the browser whose popup was opened, at an emulator as it was at first. */
  async function begin(): Promise<Worker> {
    emulator.control.reset();
    const worker = await startWorker(emulator, structuredClone(opened));
    await worker.start();
    // What a start writes is written by now: writes are counted from the click.
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

  /** Activates, with the worker killed right before the write leaves or right after. */
  async function activateKilledAt(moment: DeathMoment): Promise<Worker> {
    const worker = await begin();
    worker.killAtRequest(moment, surfaceCase.write);
    void on().activate(worker);
    await worker.settle(() => !worker.isAlive);
    return worker;
  }

  /** A role that is active and may be ended. */
  async function active(): Promise<Worker> {
    const worker = await begin();
    await on().activate(worker);
    await worker.settle(() => stateOf(worker) === 'active');
    await worker.pass(10 * MINUTE_MS);
    return worker;
  }

  /** It died with the write in doubt, and the service knows nothing: the person is asked. */
  async function tryAgain(worker: Worker): Promise<void> {
    expect(worker.elevations()[0]).toMatchObject({ state: 'failed', error: { code: 'noAnswer' } });
    await worker.command({ type: 'retry', elevationId: worker.elevations()[0]!.id });
    await worker.settle(() => stateOf(worker) === 'active');
  }

  /**
   * How many writes the service accepted. The list of a group lags behind an end: one that was carried
   * out may be asked for again, and is refused then.
   */
  const accepted = () =>
    on()
      .arrived()
      .filter(({ status }) => status === 201).length;

  it('between any two storage writes leaves the role active, with one write', async () => {
    let deaths = 0;
    for (let died = true; died; deaths++) {
      const dead = await activateKilledAfter(deaths);
      died = !dead.isAlive;
      dead.kill();
      const at = `killed after ${deaths} writes`;
      const isJournaled = dead.elevations().length > 0;
      expect(isJournaled, at).toBe(deaths >= toJournal);
      const next = await takeOver(dead.disk);
      if (stateOf(next) === 'failed') await tryAgain(next);
      // Without its journal entry the click was not taken, and nobody was told that it was.
      const expected = isJournaled ? 1 : 0;
      expect(next.elevations().length, at).toBe(expected);
      expect(stateOf(next) ?? 'active', at).toBe('active');
      expect(on().sentBy(dead, next).length, at).toBe(expected);
      expect(on().arrived().length, at).toBe(expected);
      expect(on().taken().length, at).toBe(expected);
      expect(on().held().length, at).toBe(expected);
    }
    expect(deaths).toBeGreaterThan(5);
  });

  it('between the journal and the write has journaled it, and the next one asks before it sends', async () => {
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

  it('between the write and the journal leaves the write alone', async () => {
    const dead = await activateKilledAt('afterItLeft');
    const next = await takeOver(dead.disk);
    expect(stateOf(next)).toBe('active');
    expect(on().sentBy(dead, next)).toHaveLength(1);
    expect(on().arrived()).toHaveLength(1);
    expect(on().taken()).toHaveLength(1);
  });

  it('after a write that was lost sends no other before its person asks', async () => {
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

  it('while a role is being ended leaves it ended', async () => {
    for (const writes of [0, 1, 2, 3]) {
      const worker = await active();
      await worker.command({ type: 'opened' });
      await worker.settle();
      worker.kill(writes);
      void worker.command({ type: 'end', key: on().keyOf(worker) });
      await worker.settle(() => stateOf(worker) === 'ended');

      const next = await takeOver(worker.disk);
      const at = `killed after ${writes} writes`;
      // With no write at all the click was not taken.
      expect(stateOf(next), at).toBe(writes ? 'ended' : 'active');
      expect(on().held(), at).toHaveLength(writes ? 0 : 1);
      expect(accepted(), at).toBe(writes ? 2 : 1);
    }
  });

  it.each<DeathMoment>(['beforeItLeaves', 'afterItLeft'])(
    'at an end (%s) leaves it ended, with one accepted write',
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
    'with the write held %s the service did it leaves one write',
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

  it('before it sent anything is followed by one that does, in the same browser', async () => {
    const dead = await activateKilledAfter(toJournal);
    expect(on().sentBy(dead)).toEqual([]);
    const next = await takeOver(dead.disk);
    expect(stateOf(next)).toBe('active');
    expect(on().sentBy(next)).toHaveLength(1);
  });

  it('leaves what was typed for the next morning, and does not send it', async () => {
    const dead = await activateKilledAfter(toJournal);
    const worker = await restartBrowser(dead, { afterMs: 10 * 60 * MINUTE_MS });
    expect(on().sentBy(dead, worker)).toEqual([]);
    expect(worker.elevations()).toEqual([]);
    expect(JSON.stringify(worker.disk.local.drafts)).toContain('INC-1042 look at sign-ins');
  });

  it('leaves a countdown that is right before anybody signs in', async () => {
    const worker = await restartBrowser(await activateKilledAfter(1_000));
    expect(worker.badge()).toBe('55m');
    expect(worker.sent).toEqual([]);
  });
});
