import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { whole } from '../../../utils/storage/readable';
import { defineRecord } from '../../../utils/storage/record';
import { createStored } from '../../../utils/storage/stored';
import { createMemoryArea, type MemoryArea } from '../support/memory-area';

const numbers = defineRecord({
  key: 'reasons',
  version: 1,
  migrations: [],
  read: whole(z.array(z.number())),
  empty: [],
});
const open = (area: MemoryArea) => createStored(area, numbers);

describe('a stored record', () => {
  it('is empty before anything was written', async () => {
    expect(await open(createMemoryArea()).read()).toEqual([]);
  });

  it('is stored with its version and read by the next worker', async () => {
    const area = createMemoryArea();
    await open(area).update(() => [1, 2]);
    expect(area.data.reasons).toEqual({ version: 1, data: [1, 2] });
    expect(await open(area).read()).toEqual([1, 2]);
  });

  it('is not written by an update that changes nothing', async () => {
    const area = createMemoryArea();
    const stored = open(area);
    expect(await stored.update((all) => all)).toEqual([]);
    expect(area.writes).toBe(0);
  });

  it('loses no change when several updates run at once', async () => {
    const area = createMemoryArea();
    const stored = open(area);
    await Promise.all([1, 2, 3, 4, 5].map((n) => stored.update((all) => [...all, n])));
    expect(await open(area).read()).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([{ version: 1, data: 'x' }, { version: 1 }, 'text', null, 7])(
    'that is damaged (%j) is set aside, not lost',
    async (damaged) => {
      const area = createMemoryArea({ reasons: damaged });
      expect(await open(area).read()).toEqual([]);
      expect(area.data['damaged:reasons']).toEqual([{ atMs: null, record: damaged }]);
      expect(area.data.reasons).toEqual({ version: 1, data: [] });
    },
  );

  it('that is damaged again keeps each original, the latest first, and ten at most', async () => {
    const area = createMemoryArea({ reasons: 'first', 'damaged:reasons': 'before' });
    await open(area).read();
    for (let count = 2; count < 12; count += 1) {
      area.data.reasons = `damage ${count}`;
      await open(area).read();
      await open(area).read();
    }
    const kept = area.data['damaged:reasons'] as { record: string }[];
    expect(kept.map(({ record }) => record)).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `damage ${11 - index}`),
    ]);
  });

  it('is never overwritten before its original is kept, however full the disk is', async () => {
    const area = createMemoryArea({ reasons: 'damaged' });
    area.fail({ operation: 'set', times: 2 });
    const stored = open(area);
    expect(await stored.read()).toEqual([]);
    expect(area.data).toEqual({ reasons: 'damaged' });
    await expect(stored.update(() => [1])).rejects.toThrow('cannot be reached');
    expect(area.data).toEqual({ reasons: 'damaged' });
    await stored.update(() => [2]);
    expect(area.data).toEqual({
      reasons: { version: 1, data: [2] },
      'damaged:reasons': [{ atMs: null, record: 'damaged' }],
    });
  });

  it('is set aside as soon as there is room, even by an update that changes nothing', async () => {
    const area = createMemoryArea({ reasons: 'damaged' });
    area.fail({ operation: 'set' });
    const stored = open(area);
    await stored.read();
    area.data['damaged:reasons'] = [{ atMs: 1, record: 'meanwhile' }];
    await stored.update((all) => all);
    expect(area.data).toEqual({
      reasons: { version: 1, data: [] },
      'damaged:reasons': [
        { atMs: null, record: 'damaged' },
        { atMs: 1, record: 'meanwhile' },
      ],
    });
    const { writes } = area;
    await stored.update((all) => all);
    expect(area.writes).toBe(writes);
  });

  it('is set aside once, whatever is written afterwards', async () => {
    const area = createMemoryArea({ reasons: 'damaged' });
    const stored = open(area);
    await stored.update(() => [1]);
    area.data['damaged:reasons'] = 'cleaned up meanwhile';
    await stored.update(() => [2]);
    expect(area.data['damaged:reasons']).toBe('cleaned up meanwhile');
  });

  it('can be updated after an update that failed', async () => {
    const area = createMemoryArea();
    const stored = open(area);
    const bug = stored.update(() => {
      throw new Error('bug');
    });
    await expect(bug).rejects.toThrow('bug');
    expect(await stored.update((all) => [...all, 1])).toEqual([1]);
  });

  it('is read again after a read that failed', async () => {
    const area = createMemoryArea({ reasons: { version: 1, data: [1] } });
    const stored = open(area);
    area.fail({ operation: 'get' });
    await expect(stored.read()).rejects.toThrow('cannot be reached');
    expect(await stored.read()).toEqual([1]);
  });

  it('stays unchanged when storage refuses the write', async () => {
    const area = createMemoryArea();
    const stored = createStored({ ...area, set: () => Promise.reject(new Error('full')) }, numbers);
    await expect(stored.update(() => [1])).rejects.toThrow('full');
    expect(await stored.read()).toEqual([]);
  });
});
