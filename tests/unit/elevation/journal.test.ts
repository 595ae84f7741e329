import { describe, expect, it } from 'vitest';
import { createJournal } from '../../../utils/elevation/journal';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { createMemoryArea } from '../support/memory-area';
import { elevationWith, eligibilityWith } from '../support/records';

const ended = elevationWith({ id: 'ended', state: 'ended' });
const renewal = elevationWith({ id: 'renewal', state: 'submitting' });

function journalOf(...elevations: Elevation[]) {
  const area = createMemoryArea({ journal: { version: 1, data: elevations } });
  const journal = createJournal(area);
  return { journal, ids: async () => (await journal.all()).map(({ id }) => id) };
}

describe('An elevation that follows another one', () => {
  it('replaces it in one write', async () => {
    const { journal, ids } = journalOf(ended);
    await journal.follow(ended, renewal);
    expect(await ids()).toEqual(['renewal']);
  });

  it('is not added beside another elevation of its role', async () => {
    const { journal, ids } = journalOf(ended, elevationWith({ id: 'again', state: 'submitting' }));
    await journal.follow(ended, renewal);
    expect(await ids()).toEqual(['ended', 'again']);
  });

  it('is not added where the one before was removed', async () => {
    const { journal, ids } = journalOf();
    await journal.follow(ended, renewal);
    expect(await ids()).toEqual([]);
  });

  it('leaves elevations of other roles unchanged', async () => {
    const other = elevationWith({ id: 'other', eligibility: eligibilityWith({ key: 'other' }) });
    const { journal, ids } = journalOf(ended, other);
    await journal.follow(ended, renewal);
    expect(await ids()).toEqual(['other', 'renewal']);
  });
});
