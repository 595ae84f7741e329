import { describe, expect, it } from 'vitest';
import { createEnds } from '../../../utils/badge/ends';
import { HOUR_MS } from '../../../utils/pim/duration';
import { active, NOW_MS, roles, snapshot } from '../../screens/example';
import { createMemoryArea } from '../support/memory-area';

const noCarriers = new Set<string>();
const elevated = snapshot({ activations: [active(roles.user, HOUR_MS, HOUR_MS)] });

describe('the ends of what is elevated', () => {
  it('are written when they change, and not when the lists are read again unchanged', async () => {
    const area = createMemoryArea();
    const ends = createEnds(area, () => NOW_MS);
    await ends.replace(elevated, noCarriers);
    expect(await ends.all()).toHaveLength(1);
    await ends.replace(elevated, noCarriers);
    expect(area.writes).toBe(1);
    await ends.replace(snapshot({ activations: [] }), noCarriers);
    expect(area.data).toMatchObject({ ends: { data: [] } });
  });

  it('are kept until lists are read in this session', async () => {
    const ends = createEnds(createMemoryArea(), () => NOW_MS);
    await ends.replace(elevated, noCarriers);
    const unread = { activations: [], updatedAtMs: null, surfaces: [] };
    await ends.replace(snapshot(unread), noCarriers);
    expect(await ends.all()).toHaveLength(1);
    // The active roles of its surface were read, whatever else is on its way.
    await ends.replace(snapshot({ activations: [], updatedAtMs: null }), noCarriers);
    expect(await ends.all()).toEqual([]);
  });

  it('are kept where they are over by a clock that may be ahead, for a day, and not shown', async () => {
    const area = createMemoryArea();
    await createEnds(area, () => NOW_MS).replace(elevated, noCarriers);
    let nowMs = NOW_MS + 3 * HOUR_MS;
    const ends = createEnds(
      area,
      () => nowMs,
      () => false,
    );
    await ends.expire();
    expect([await ends.all(), (await ends.remembered()).length]).toEqual([[], 1]);
    nowMs = NOW_MS + 26 * HOUR_MS;
    await ends.expire();
    expect(area.data).toMatchObject({ ends: { data: [] } });
  });
});
