import { describe, expect, it } from 'vitest';
import { readHistory } from '../../../entrypoints/options/read-history';
import { readLosses } from '../../../entrypoints/options/read-losses';
import { readSettings } from '../../../entrypoints/options/read-settings';
import { historyRecord } from '../../../utils/elevation/history-record';
import { defaultSettings } from '../../../utils/settings/shape';
import { createStored } from '../../../utils/storage/stored';
import { createMemoryArea } from '../support/memory-area';
import { storedData, withAsk } from '../support/stored-records';

const { entries } = storedData.history;
const damagedHistory = { version: 2, data: { ...storedData.history, entries: [...entries, 7] } };

describe('The options page', () => {
  it('counts nothing where nothing is wrong, of whatever version that is read', async () => {
    const area = createMemoryArea({
      history: { version: 1, data: withAsk(storedData.history) },
      settings: { version: 1, data: { hint: 'never' } },
    });
    expect(await readLosses(area)).toEqual({ losses: [], originals: '{}' });
  });

  it('counts once what was set aside, and what could not be yet', async () => {
    const area = createMemoryArea({ history: damagedHistory });
    const losses = [{ record: 'history', lost: 1, isLater: false }];
    const before = await readLosses(area);
    expect(before.losses).toEqual(losses);
    await createStored(area, historyRecord).read();
    expect(area.data).toHaveProperty('damaged:history');
    expect(await readLosses(area)).toEqual(before);
    expect(JSON.parse(before.originals)).toEqual({ history: [damagedHistory] });
  });

  it('adds up several, and says which are lost as a whole or of a later version', async () => {
    const area = createMemoryArea({
      history: damagedHistory,
      'damaged:history': [{ atMs: 1, record: { ...damagedHistory, version: 3 } }],
      'damaged:settings': [{ atMs: 1, record: { version: 7, data: storedData.settings } }],
      'damaged:journal': '{"version":1,"data":[',
    });
    const { losses, originals } = await readLosses(area);
    expect(losses).toEqual([
      { record: 'history', lost: 2, isLater: true },
      { record: 'journal', lost: null, isLater: false },
      { record: 'settings', lost: 0, isLater: true },
    ]);
    expect(originals).toContain(storedData.settings.registration.clientId);
  });

  it('opens whatever lies among the originals', async () => {
    const ring: Record<string, unknown> = { version: 2, data: 7 };
    ring.self = ring;
    const area = createMemoryArea();
    area.data['damaged:journal'] = [null, { atMs: 1, record: 'x' }];
    area.data['damaged:history'] = [ring, { big: 7n }].map((record) => ({ atMs: 1, record }));
    const { losses, originals } = await readLosses(area);
    expect(losses.map(({ record }) => record)).toEqual(['history', 'journal']);
    expect(JSON.parse(originals).history).toEqual([
      { version: 2, data: 7, self: expect.any(String) },
      { big: '7' },
    ]);
  });

  it('shows what can be read of settings and history that are damaged', async () => {
    const settings = { version: 1, data: { ...storedData.settings, hint: 'loud' } };
    const area = createMemoryArea({ settings, history: damagedHistory });
    expect(await readSettings(area)).toEqual({
      ...storedData.settings,
      hint: 'never',
    });
    expect(await readHistory(area)).toEqual(entries.toSorted((a, b) => b.atMs - a.atMs));
    expect(await readSettings(createMemoryArea())).toEqual(defaultSettings);
    expect(await readHistory(createMemoryArea())).toEqual([]);
  });
});
