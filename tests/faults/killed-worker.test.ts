import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../utils/pim/duration';
import { type Emulator, startEmulator } from '../emulator/server';
import { openWorker } from '../unit/support/opened';
import { onSurface, surfaceCases } from '../unit/support/surface-cases';
import { type Disk, startWorker, type Worker } from '../unit/support/worker';

let emulator: Emulator;
/** The browser after the popup was opened: lists read, nothing elevated. */
let opened: Disk;

beforeAll(async () => {
  emulator = await startEmulator();
  const worker = await openWorker(emulator);
  opened = worker.disk;
});
afterAll(() => emulator.stop());

const stateOf = (worker: Worker) => worker.items()[0]?.state;

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

  /** Activates, with the worker killed after so many of its storage writes. */
  async function activateKilledAfter(writes: number): Promise<{ died: boolean; disk: Disk }> {
    emulator.control.reset();
    const worker = await startWorker(emulator, structuredClone(opened));
    await worker.start();
    // Counted from the click: what a start writes is written by now.
    await worker.settle();
    worker.kill(writes);
    void on().activate(worker);
    await worker.settle(() => stateOf(worker) === 'active');
    return { died: !worker.isAlive, disk: worker.disk };
  }

  /** Every count of writes after which a worker can die, from the first to the uninterrupted run. */
  async function eachDeath(check: (disk: Disk, writes: number) => Promise<void>): Promise<number> {
    for (let writes = 0; ; writes++) {
      const { died, disk } = await activateKilledAfter(writes);
      if (!died) return writes;
      await check(disk, writes);
    }
  }

  it('between any two storage writes leaves the role active, with one accepted write', async () => {
    let notTaken = 0;
    const deaths = await eachDeath(async (disk, writes) => {
      const isJournaled = JSON.stringify(disk.local.journal ?? '').includes('INC-1042');
      if (!isJournaled) notTaken++;
      const worker = await takeOver(disk);
      const at = `killed after ${writes} writes`;
      if (stateOf(worker) === 'failed') {
        // It died with the write in doubt, and the service knows nothing: the person is asked.
        expect(worker.items()[0]?.error?.code, at).toBe('noAnswer');
        await worker.command({ type: 'retry', itemId: worker.items()[0]!.id });
        await worker.settle(() => stateOf(worker) === 'active');
      }
      // Without its journal entry the click was not taken, and nobody was told that it was.
      const expected = isJournaled ? 1 : 0;
      expect(worker.items().length, at).toBe(expected);
      expect(stateOf(worker) ?? 'active', at).toBe('active');
      expect(on().taken().length, at).toBe(expected);
      expect(on().held().length, at).toBe(expected);
    });
    expect(deaths).toBeGreaterThan(5);
    // Nothing written, or the voucher alone.
    expect(notTaken).toBe(2);
  }, 120_000);

  it('while a role is being ended leaves it ended', async () => {
    for (const writes of [0, 1, 2, 3]) {
      const { disk } = await activateKilledAfter(1_000);
      const worker = await startWorker(emulator, disk);
      await worker.start();
      await worker.pass(10 * MINUTE_MS);
      await worker.command({ type: 'opened' });
      await worker.settle();
      worker.kill(writes);
      void worker.command({ type: 'end', key: on().keyOf(worker) });
      await worker.settle(() => stateOf(worker) === 'ended');

      const next = await takeOver(disk);
      // With no write at all the click was not taken.
      expect(stateOf(next), `killed after ${writes} writes`).toBe(writes ? 'ended' : 'active');
      expect(on().held()).toHaveLength(writes ? 0 : 1);
    }
  }, 60_000);

  it.each(['before', 'after'] as const)(
    'with the write held %s the service did it leaves one accepted write',
    async (when) => {
      emulator.control.reset();
      const { id } = emulator.control.fault({
        ...surfaceCase.write,
        effect: { kind: 'hold', when },
      });
      const worker = await startWorker(emulator, structuredClone(opened));
      await worker.start();
      void on().activate(worker);
      await emulator.control.whenHeld(id);
      worker.kill();
      emulator.control.release(id);
      const next = await takeOver(worker.disk);
      expect(stateOf(next)).toBe('active');
      expect(on().taken()).toHaveLength(1);
    },
  );

  it('leaves what was typed for the next morning, and does not send it', async () => {
    // The voucher and the journal.
    const { disk } = await activateKilledAfter(2);
    disk.session = {};
    emulator.clock.advance(10 * 60 * MINUTE_MS);
    const worker = await takeOver(disk);
    expect(on().taken()).toHaveLength(0);
    expect(worker.items()).toEqual([]);
    expect(JSON.stringify(worker.disk.local.drafts)).toContain('INC-1042 look at sign-ins');
  });

  it('leaves a countdown that is right before anybody signs in', async () => {
    const { disk } = await activateKilledAfter(1_000);
    disk.session = {};
    const worker = await startWorker(emulator, disk);
    const before = emulator.world.log.length;
    await worker.start();
    await worker.settle();
    expect(worker.badge()).toBe('55m');
    expect(emulator.world.log.length).toBe(before);
  });
});
