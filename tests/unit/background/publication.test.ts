import { describe, expect, it } from 'vitest';
import { createPublication } from '../../../utils/background/publication';

/** A publication that records which parts were shown; those in `broken` fail, and `hold` keeps the badge waiting. */
function open(broken: string[] = []) {
  const shown: string[] = [];
  const state = { held: Promise.resolve() };
  const show = (part: string) => async (key?: string) => {
    const name = key === undefined ? part : `${part} ${key}`;
    if (part === 'badge') await state.held;
    if (broken.includes(name)) throw new Error(`No ${name}`);
    shown.push(name);
  };
  const publication = createPublication({
    account: show('account'),
    overview: () => show('overview')(),
    badge: () => show('badge')(),
    pages: () => show('pages')(),
  });
  function hold(): () => void {
    let release = (): void => undefined;
    state.held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }
  return { publication, shown, hold };
}

const everything = (...keys: string[]) => [
  ...keys.map((key) => `account ${key}`),
  ...['overview', 'badge', 'pages'],
];

describe('A change is published', () => {
  it('once, however often and for however many accounts it is reported at a time', async () => {
    const { publication, shown } = open();
    await Promise.all([
      publication.changed(['a']),
      publication.changed(['b', 'a']),
      publication.overviewChanged(),
    ]);
    expect(shown).toEqual(everything('a', 'b'));
  });

  it('on the badge and on pages with no account, too', async () => {
    const { publication, shown } = open();
    await publication.changed([]);
    expect(shown).toEqual(everything());
  });

  it('in the overview alone, where nothing else changed', async () => {
    const { publication, shown } = open();
    await publication.overviewChanged();
    expect(shown).toEqual(['overview']);
  });

  it('in one more run, when it changes while something is being shown', async () => {
    const { publication, shown, hold } = open();
    const release = hold();
    const first = publication.changed(['a']);
    await Promise.resolve();
    const later = [publication.changed(['b']), publication.changed(['a'])];
    release();
    await first;
    await Promise.all(later);
    expect(shown).toEqual([...everything('a'), ...everything('b', 'a')]);
  });

  it('as far as possible; only those who wait for a part that failed get its error', async () => {
    const { publication, shown } = open(['account a']);
    const all = [
      publication.changed(['a']),
      publication.changed(['b']),
      publication.overviewChanged(),
    ];
    const outcomes = await Promise.allSettled(all);
    expect(shown).toEqual(everything('b'));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  });

  it('without the badge, where that fails, and with its error', async () => {
    const { publication, shown } = open(['badge']);
    const both = [publication.changed(['a']), publication.overviewChanged()];
    const outcomes = await Promise.allSettled(both);
    expect(shown).toEqual(['account a', 'overview', 'pages']);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await expect(publication.changed(['b'])).rejects.toThrow('No badge');
  });
});
