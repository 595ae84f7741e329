import { describe, expect, it } from 'vitest';
import { createJournal } from '../../../utils/elevation/journal';
import type { Item } from '../../../utils/pim/item';
import { createMemoryArea } from '../support/memory-area';
import { eligibilityWith, itemWith } from '../support/records';

const ended = itemWith({ id: 'ended', state: 'ended' });
const renewal = itemWith({ id: 'renewal', state: 'submitting' });

function journalOf(...items: Item[]) {
  const area = createMemoryArea({ journal: { version: 1, data: items } });
  const journal = createJournal(area);
  return { journal, ids: async () => (await journal.all()).map(({ id }) => id) };
}

describe('What follows an item', () => {
  it('takes its place in one write', async () => {
    const { journal, ids } = journalOf(ended);
    await journal.follow(ended, renewal);
    expect(await ids()).toEqual(['renewal']);
  });

  it('is not begun beside another item of its role', async () => {
    const { journal, ids } = journalOf(ended, itemWith({ id: 'again', state: 'submitting' }));
    await journal.follow(ended, renewal);
    expect(await ids()).toEqual(['ended', 'again']);
  });

  it('is not begun for an item that was taken off the list', async () => {
    const { journal, ids } = journalOf();
    await journal.follow(ended, renewal);
    expect(await ids()).toEqual([]);
  });

  it('leaves items of other roles alone', async () => {
    const other = itemWith({ id: 'other', eligibility: eligibilityWith({ key: 'other' }) });
    const { journal, ids } = journalOf(ended, other);
    await journal.follow(ended, renewal);
    expect(await ids()).toEqual(['other', 'renewal']);
  });
});
