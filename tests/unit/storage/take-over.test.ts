import { describe, expect, it } from 'vitest';
import { takeOver } from '../../../utils/storage/take-over';
import { createMemoryArea } from '../support/memory-area';

/** `storage.local` as an earlier version left it. */
function oldArea(found: Record<string, unknown>) {
  return {
    found,
    get: async (keys: string[]) =>
      Object.fromEntries(Object.entries(found).filter(([key]) => keys.includes(key))),
    clear: async () => {
      for (const key of Object.keys(found)) delete found[key];
    },
  };
}

const planted = { version: 1, data: ['planted'] };

describe('What a page writes into storage.local', () => {
  it('counts for nothing once its records are taken over', async () => {
    const database = createMemoryArea();
    const old = oldArea({ reasons: 'earlier' });
    await takeOver(database, old);
    old.found.reasons = planted;
    await takeOver(database, old);
    expect(database.data.reasons).toBe('earlier');
  });

  it('counts for nothing although the worker died before it emptied the place', async () => {
    const database = createMemoryArea();
    const old = oldArea({ reasons: 'earlier' });
    const mortal = { ...old, clear: () => Promise.reject(new Error('killed')) };
    await expect(takeOver(database, mortal)).rejects.toThrow('killed');
    old.found.reasons = planted;
    await takeOver(database, old);
    expect(database.data.reasons).toBe('earlier');
    expect(old.found).toEqual({});
  });
});
