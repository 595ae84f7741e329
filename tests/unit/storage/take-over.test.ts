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
  it('is ignored once the records of the earlier version are taken over', async () => {
    const database = createMemoryArea();
    const old = oldArea({ reasons: 'earlier' });
    await takeOver(database, old);
    old.found.reasons = planted;
    await takeOver(database, old);
    expect(database.data.reasons).toBe('earlier');
  });

  it('is ignored even if the worker died before it had emptied storage.local', async () => {
    const database = createMemoryArea();
    const old = oldArea({ reasons: 'earlier' });
    const dyingArea = { ...old, clear: () => Promise.reject(new Error('killed')) };
    await expect(takeOver(database, dyingArea)).rejects.toThrow('killed');
    old.found.reasons = planted;
    await takeOver(database, old);
    expect(database.data.reasons).toBe('earlier');
    expect(old.found).toEqual({});
  });
});
