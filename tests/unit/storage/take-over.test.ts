import { describe, expect, it } from 'vitest';
import { journalRecord } from '../../../utils/elevation/journal-record';
import { readRecord } from '../../../utils/storage/read-record';
import { takeOver } from '../../../utils/storage/take-over';
import { createMemoryArea } from '../support/memory-area';
import { storedData, withAsk } from '../support/stored-records';

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

  it('is of version 1, whatever version it claims, and so goes through every migration', async () => {
    const database = createMemoryArea();
    const [elevation] = storedData.journal;
    const next = { ...(withAsk(elevation) as object), renewal: 'planted' };
    await takeOver(database, oldArea({ journal: { version: 99, data: [next] } }));
    const { value, lost, isLater } = readRecord(journalRecord, database.data.journal);
    expect({ value, lost, isLater }).toEqual({
      value: [{ ...elevation, renewal: null }],
      lost: 0,
      isLater: false,
    });
  });

  it('may be damaged, and is set aside as what lies here is', async () => {
    const database = createMemoryArea();
    const cut = '{"version":1,"data":["';
    const found = { journal: cut, history: { version: 1, data: 7 }, 'damaged:reasons': planted };
    await takeOver(database, oldArea(found));
    expect(database.data).toMatchObject({
      journal: cut,
      history: { version: 1, data: 7 },
      'damaged:reasons': planted,
    });
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
