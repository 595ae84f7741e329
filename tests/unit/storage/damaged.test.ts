import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../utils/pim/duration';
import { createDamaged } from '../../../utils/storage/damaged';
import { createMemoryArea, type MemoryArea } from '../support/memory-area';

const open = (area: MemoryArea, nowMs = 40 * DAY_MS) =>
  createDamaged({ area, now: () => nowMs, keepMs: 30 * DAY_MS });

describe('What could not be read', () => {
  it('is dated when it is found, and goes one by one', async () => {
    const [old, recent, found] = [5, 20, null].map((days) => ({
      atMs: days === null ? null : days * DAY_MS,
      record: days,
    }));
    const area = createMemoryArea({ 'damaged:history': [found, recent, old] });
    await open(area).expire();
    expect(area.data['damaged:history']).toEqual([{ atMs: 40 * DAY_MS, record: null }, recent]);
    const { writes } = area;
    await open(area).expire();
    expect(area.writes).toBe(writes);
    await open(area, 80 * DAY_MS).expire();
    expect(area.data).toEqual({});
  });

  it('is found as earlier versions set it aside: one record, with a date or without', async () => {
    const dated = { atMs: 20 * DAY_MS, record: 'dated' };
    const area = createMemoryArea({
      'damaged:journal': { version: 1, data: 'x' },
      'damaged:history': dated,
      'damaged:reasons': { ...dated, atMs: 5 * DAY_MS },
    });
    await open(area).expire();
    expect(area.data).toEqual({
      'damaged:journal': [{ atMs: 40 * DAY_MS, record: { version: 1, data: 'x' } }],
      'damaged:history': dated,
    });
  });

  it('is found whatever stands in the place of the originals', async () => {
    const planted = [null, 7, { atMs: null, record: 'x' }];
    const area = createMemoryArea({ 'damaged:journal': planted });
    await open(area).expire();
    expect(area.data).toEqual({ 'damaged:journal': [{ atMs: 40 * DAY_MS, record: planted }] });
  });

  it('may be what no JSON says: it is dated, and goes with whoever signs out', async () => {
    const ring: Record<string, unknown> = { name: 'ring' };
    ring.self = ring;
    const all = [ring, 7n].map((record) => ({ atMs: null, record }));
    const area = createMemoryArea();
    area.data['damaged:journal'] = all;
    await open(area).expire();
    expect(area.data['damaged:journal']).toMatchObject([{ atMs: 40 * DAY_MS }, { record: 7n }]);
    await open(area).forget('ana');
    expect(area.data).toEqual({});
  });

  it('goes with whom it names, and with nobody else', async () => {
    const [ana, ben] = ['ANA', 'ben'].map((record) => ({ atMs: 39 * DAY_MS, record }));
    const area = createMemoryArea({ 'damaged:journal': [ana, ben], 'damaged:ends': [ana] });
    const damaged = open(area);
    await Promise.all([damaged.expire(), damaged.forget('ana')]);
    expect(area.data).toEqual({ 'damaged:journal': [ben] });
  });
});
