import { afterEach, describe, expect, it, vi } from 'vitest';
import { LossNote, type RecordLoss } from '../../../../components/options/loss-note';
import { localKeys } from '../../../../utils/storage/keys';
import { messages } from '../../support/messages';
import { dispatch, renderPage } from '../../support/render-page';

let done: string[] = [];
afterEach(() => {
  renderPage(null);
  done = [];
});

function open(losses: RecordLoss[]) {
  const root = renderPage(
    <LossNote
      losses={losses}
      onCopy={async () => done.push('copied') > 0}
      onRemove={() => done.push('removed')}
    />,
  );
  /** Presses a button as soon as it is there. */
  const press = (name: string) =>
    vi.waitFor(() => {
      const buttons = [...root.querySelectorAll('button')];
      dispatch('click', buttons.find(({ textContent }) => textContent === name)!);
    });
  return { root, press, lines: () => [...root.querySelectorAll('li')].map((li) => li.textContent) };
}

describe('What could not be read', () => {
  it('is no note where all was read', () => {
    expect(open([]).root.textContent).toBe('');
  });

  it('is said for each record, with how much of it and why', () => {
    const note = open([
      { record: 'history', lost: 2, isLater: false },
      { record: 'journal', lost: null, isLater: false },
      { record: 'settings', lost: 0, isLater: true },
      { record: 'reasons', lost: 1, isLater: true },
    ]);
    const [history, journal, settings, reasons] = note.lines();
    expect(history).toMatch(/^History: .*2 parts of it could not be read in full\.$/);
    expect(journal).toMatch(/look in the popup or in PIM .*Nothing of it could be read\.$/);
    expect(settings).not.toContain('could not be read in full');
    expect(settings).toContain('A later version of Uplift wrote it');
    expect(reasons).toMatch(/1 part of it could not be read in full\. A later version/);
  });

  it('has words for every record', () => {
    for (const key of localKeys) expect(messages[`options_lost_${key}`], key).toBeTruthy();
    const note = open(localKeys.map((record) => ({ record, lost: 1, isLater: false })));
    expect(note.lines()).toHaveLength(localKeys.length);
  });

  it('can be copied, and removed by a second click', async () => {
    const note = open([{ record: 'history', lost: 2, isLater: false }]);
    await note.press('Copy what could not be read');
    await note.press('Remove what could not be read');
    expect(done).toEqual(['copied']);
    await note.press('Keep it');
    await note.press('Remove what could not be read');
    await note.press('Remove it');
    expect(done).toEqual(['copied', 'removed']);
  });
});
