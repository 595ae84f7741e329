import { describe, expect, it } from 'vitest';
import { emptyOfOtherVersions } from '../../../utils/storage/fresh-session';
import { createMemoryArea } from '../support/memory-area';

function sessionWith(found: Record<string, unknown>) {
  const area = createMemoryArea(found);
  const clear = () => area.remove(Object.keys(area.data));
  return { area, session: { ...area, clear } };
}

describe('What lies in the memory of a browser', () => {
  it.each([{ version: '0.1.0', overview: 1 }, { overview: 1 }, { version: 7, overview: 1 }])(
    'is not read by another version than wrote it: %j',
    async (found) => {
      const { area, session } = sessionWith(found);
      await emptyOfOtherVersions(session, '0.2.0');
      expect(area.data).toEqual({ version: '0.2.0' });
    },
  );

  it('is there for the next worker of the same version', async () => {
    const { area, session } = sessionWith({ version: '0.2.0', overview: 1 });
    await emptyOfOtherVersions(session, '0.2.0');
    expect(area.data).toEqual({ version: '0.2.0', overview: 1 });
    expect(area.writes).toBe(0);
  });
});
