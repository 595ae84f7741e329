import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import type { MemoryArea } from '../support/memory-area';
import { clickActivate, eligible, openWorker, waitForState } from '../support/open-worker';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
let written: string[];

/** Records each write from now on: its area and its records. */
function recordWrites(area: MemoryArea, name: string): void {
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
  recordWrites(worker.local, 'disk');
  recordWrites(worker.session, 'session');
});
afterEach(() => emulator.stop());

const countOf = (record: string): number => written.filter((name) => name === record).length;

describe('The storage writes', () => {
  it('of a refresh without changes are its start and its end', async () => {
    await worker.command({ type: 'refresh' });
    await worker.settle();
    expect(written).toEqual(['session snapshot', 'session snapshot']);
  });

  it('of a refresh that shows an active role again are when it was seen, and no elevation', async () => {
    const role = eligible(worker, 'directory', 'Reports Reader');
    await clickActivate(worker, role);
    await waitForState(worker, role, 'active');
    await worker.command({ type: 'refresh' });
    await worker.settle();
    written = [];
    await worker.command({ type: 'refresh' });
    await worker.settle();
    expect(written).toEqual([
      ...['session snapshot', 'disk ends', 'session snapshot', 'session overview'],
    ]);
  });

  it('of one activation are each step before its effect, and what views show of it once', async () => {
    const role = eligible(worker, 'directory', 'Security Reader');
    await clickActivate(worker, role);
    await waitForState(worker, role, 'active');
    await worker.settle();
    // When it is clicked, when it begins, right before it is sent, and when it is answered.
    expect(countOf('disk journal')).toBe(4);
    expect(countOf('session snapshot')).toBeLessThanOrEqual(4);
    for (const name of ['disk reasons', 'disk history', 'disk ends', 'session overview']) {
      expect(countOf(name), name).toBe(1);
    }
  });
});
