import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import type { MemoryArea } from '../support/memory-area';
import { click, eligible, openWorker, reach } from '../support/opened';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
let written: string[];

/** Notes each write from now on: which area, and which records. */
function note(area: MemoryArea, name: string): void {
  const { set, remove } = area;
  area.set = (records) => {
    written.push(...Object.keys(records).map((key) => `${name} ${key.split(':')[0]}`));
    return set(records);
  };
  area.remove = (keys) => {
    written.push(...[keys].flat().map((key) => `${name} -${key.split(':')[0]}`));
    return remove(keys);
  };
}

beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
  written = [];
  note(worker.local, 'disk');
  note(worker.session, 'session');
});
afterEach(() => emulator.stop());

const countOf = (record: string): number => written.filter((name) => name === record).length;

describe('What is written', () => {
  it('by a refresh without news: that it runs, and that it is done', async () => {
    await worker.command({ type: 'refresh' });
    await worker.settle();
    expect(written).toEqual(['session snapshot', 'session snapshot']);
  });

  it('by a refresh that shows an active role once more: when it was seen, and no elevation', async () => {
    const role = eligible(worker, 'directory', 'Reports Reader');
    await click(worker, role);
    await reach(worker, role, 'active');
    await worker.command({ type: 'refresh' });
    await worker.settle();
    written = [];
    await worker.command({ type: 'refresh' });
    await worker.settle();
    expect(written).toEqual([
      ...['session snapshot', 'disk ends', 'session snapshot', 'session overview'],
    ]);
  });

  it('by one activation: each step before its effect, and what views show of it once', async () => {
    const role = eligible(worker, 'directory', 'Security Reader');
    await click(worker, role);
    await reach(worker, role, 'active');
    await worker.settle();
    // As clicked, as it is begun, right before it is sent, and as it was answered.
    expect(countOf('disk journal')).toBe(4);
    expect(countOf('session snapshot')).toBeLessThanOrEqual(4);
    for (const name of ['disk reasons', 'disk history', 'disk ends', 'session overview']) {
      expect(countOf(name), name).toBe(1);
    }
  });
});
