import { describe, expect, it } from 'vitest';
import { createEnds } from '../../../utils/badge/ends';
import { HOUR_MS } from '../../../utils/pim/duration';
import { active, NOW_MS, roles, snapshot } from '../../screens/example';
import { createMemoryArea } from '../support/memory-area';

const nobody = new Set<string>();
const elevated = snapshot({ activations: [active(roles.user, HOUR_MS, HOUR_MS)] });

describe('the ends of what is elevated', () => {
  it('are written when they change, and not when the lists say the same again', async () => {
    const area = createMemoryArea();
    const ends = createEnds(area, () => NOW_MS);
    await ends.replace(elevated, nobody);
    expect(await ends.all()).toHaveLength(1);
    await ends.replace(elevated, nobody);
    expect(area.writes).toBe(1);
    await ends.replace(snapshot({ activations: [] }), nobody);
    expect(area.data).toMatchObject({ ends: { data: [] } });
  });

  it('stay while nothing was listed in this session', async () => {
    const ends = createEnds(createMemoryArea(), () => NOW_MS);
    await ends.replace(elevated, nobody);
    await ends.replace(snapshot({ activations: [], updatedAtMs: null }), nobody);
    expect(await ends.all()).toHaveLength(1);
  });
});
