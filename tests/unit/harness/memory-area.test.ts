import { describe, expect, it } from 'vitest';
import { createMemoryArea } from '../support/memory-area';

const read = async (area: ReturnType<typeof createMemoryArea>, key: string) =>
  (await area.get(key))[key];

describe('storage that fails', () => {
  it('refuses a write once, and stores nothing of it', async () => {
    const area = createMemoryArea();
    area.fail({ operation: 'set' });
    await expect(area.set({ a: 1, b: 2 })).rejects.toThrow();
    expect(area.data).toEqual({});
    await area.set({ a: 1 });
    expect(await read(area, 'a')).toBe(1);
  });

  it('refuses one record until it is healed, and no other', async () => {
    const area = createMemoryArea();
    area.fail({ operation: 'set', key: 'a', times: Number.POSITIVE_INFINITY });
    for (const value of [1, 2, 3]) await expect(area.set({ a: value })).rejects.toThrow();
    await area.set({ b: 1 });
    area.heal();
    await area.set({ a: 4 });
    expect(area.data).toEqual({ a: 4, b: 1 });
  });

  it('refuses one read', async () => {
    const area = createMemoryArea({ a: 1 });
    area.fail({ operation: 'get', error: new Error('disk') });
    await expect(area.get('a')).rejects.toThrow('disk');
    expect(await read(area, 'a')).toBe(1);
  });

  it('holds a write until it is released', async () => {
    const area = createMemoryArea();
    const hold = area.hold('set', 'a');
    const written = area.set({ a: 1 });
    await hold.arrived;
    expect(area.data).toEqual({});
    hold.release();
    await written;
    expect(area.data).toEqual({ a: 1 });
  });
});

describe('storage that is full', () => {
  it.each(['local', 'session'] as const)(
    'refuses a write beyond the quota of storage.%s',
    async (name) => {
      const area = createMemoryArea({}, () => false, name);
      await area.set({ a: 'x'.repeat(6_000_000) });
      await expect(area.set({ b: 'x'.repeat(6_000_000) })).rejects.toThrow(/quota/i);
      expect(Object.keys(area.data)).toEqual(['a']);
      await area.remove('a');
      await area.set({ b: 'x'.repeat(6_000_000) });
    },
  );

  it('counts only the new value of a record that is overwritten', async () => {
    const area = createMemoryArea();
    area.quotaBytes = 100;
    for (const letter of ['x', 'y']) await area.set({ a: letter.repeat(90) });
    expect(area.usedBytes()).toBeLessThanOrEqual(100);
  });
});
