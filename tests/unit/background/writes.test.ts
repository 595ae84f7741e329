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

describe('What is written', () => {
  it('by a refresh without news: that it runs, and that it is done', async () => {
    await worker.command({ type: 'refresh' });
    await worker.settle();
    console.log('REFRESH', JSON.stringify(written));
  });
  it('by one activation', async () => {
    const role = eligible(worker, 'directory', 'Reports Reader');
    await click(worker, role);
    await reach(worker, role, 'active');
    await worker.settle();
    console.log('ACT', written.length, JSON.stringify(written));
  });
  it('by a refresh while a role is active', async () => {
    const role = eligible(worker, 'directory', 'Reports Reader');
    await click(worker, role);
    await reach(worker, role, 'active');
    await worker.command({ type: 'refresh' });
    await worker.settle();
    written = [];
    await worker.command({ type: 'refresh' });
    await worker.settle();
    console.log('REFRESH2', JSON.stringify(written));
  });
});
