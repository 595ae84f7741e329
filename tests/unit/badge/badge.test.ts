import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../../utils/badge/badge';
import { endsOf } from '../../../utils/badge/ends';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../utils/pim/duration';
import { activationWith, START_MS } from '../support/records';

const noCarriers = new Set<string>();
const [end] = endsOf([activationWith()], noCarriers);
const endIn = (remainingMs: number) => ({ ...end!, endsAtMs: START_MS + remainingMs });
const badge = (remainingMs: number) => badgeOf([endIn(remainingMs)], false, START_MS);

describe('the badge', () => {
  it.each([
    [8 * HOUR_MS, '8h', 'calm'],
    [8 * HOUR_MS - 1, '7h', 'calm'],
    [HOUR_MS, '1h', 'calm'],
    [HOUR_MS - 1, '55m', 'calm'],
    [20 * MINUTE_MS, '20m', 'calm'],
    [20 * MINUTE_MS - 1, '15m', 'calm'],
    [15 * MINUTE_MS, '15m', 'calm'],
    [15 * MINUTE_MS - 1, '14m', 'soon'],
    [5 * MINUTE_MS, '5m', 'soon'],
    [5 * MINUTE_MS - 1, '4m', 'now'],
    [MINUTE_MS, '1m', 'now'],
    [MINUTE_MS - 1, '<1m', 'now'],
    [1, '<1m', 'now'],
    [0, '', 'calm'],
  ])('with %i ms left says %j and is %s', (remainingMs, text, tone) => {
    expect(badge(remainingMs)).toMatchObject({ text, tone });
  });

  it('never promises more than remains, and changes before it would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 48 * HOUR_MS }), (remainingMs) => {
        const { text, nextChangeMs } = badge(remainingMs);
        const [, count, unit] = /^(\d+)([hm])$/.exec(text) ?? ['', '0', 'm'];
        const promisedMs = Number(count) * (unit === 'h' ? HOUR_MS : MINUTE_MS);
        expect(promisedMs).toBeLessThanOrEqual(remainingMs);
        expect(nextChangeMs).toBeGreaterThan(START_MS);
        expect(nextChangeMs).toBeLessThanOrEqual(START_MS + remainingMs);
      }),
    );
  });

  it('wakes the worker at most 32 times in the eight hours of an activation', () => {
    const ends = [endIn(8 * HOUR_MS)];
    const texts: string[] = [];
    let atMs: number | null = START_MS;
    while (atMs !== null) {
      const { text, nextChangeMs } = badgeOf(ends, false, atMs);
      texts.push(text);
      atMs = nextChangeMs;
    }
    expect(texts.at(-1)).toBe('');
    expect(texts.length - 1).toBeLessThanOrEqual(32);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('shows the soonest end, and lists all ends in that order', () => {
    const both = badgeOf([endIn(3 * HOUR_MS), endIn(10 * MINUTE_MS)], false, START_MS);
    expect(both.text).toBe('10m');
    expect(both.ends.map(({ endsAtMs }) => endsAtMs - START_MS)).toEqual([
      10 * MINUTE_MS,
      3 * HOUR_MS,
    ]);
  });

  it('shows nothing of a role that has ended, however late it is drawn', () => {
    expect(badgeOf([endIn(HOUR_MS)], false, START_MS + 3 * HOUR_MS)).toMatchObject({
      text: '',
      icon: 'idle',
      nextChangeMs: null,
    });
  });

  it('has the alert icon while a high-impact role is active', () => {
    const high = { ...endIn(HOUR_MS), highImpact: true };
    expect(badgeOf([endIn(30 * SECOND_MS), high], false, START_MS).icon).toBe('alert');
    expect(badge(HOUR_MS).icon).toBe('active');
  });

  it('says … while an activation is on its way and nothing is elevated', () => {
    expect(badgeOf([], true, START_MS).text).toBe('…');
    expect(badgeOf([endIn(HOUR_MS)], true, START_MS).text).toBe('1h');
  });
});

describe('rights that hold without activation', () => {
  const until = (endsAtMs: number | null) =>
    activationWith({ key: `until ${endsAtMs}`, kind: 'assigned', endsAtMs });
  const rights = [until(null), until(START_MS + HOUR_MS), until(START_MS - 1), activationWith()];

  it('are counted while they hold, and put nothing on the button', () => {
    const idle = badgeOf([], false, START_MS, {}, rights);
    expect(idle).toMatchObject({ standing: 2, text: '', icon: 'idle', ends: [] });
  });

  it('are counted anew when the first of them ends', () => {
    expect(badgeOf([], false, START_MS, {}, rights).nextChangeMs).toBe(START_MS + HOUR_MS);
    expect(badgeOf([], false, START_MS + HOUR_MS, {}, rights)).toMatchObject({
      standing: 1,
      nextChangeMs: null,
    });
  });

  it('leave a countdown as it is', () => {
    const { standing, ...counting } = badgeOf([endIn(HOUR_MS - 1)], false, START_MS, {}, rights);
    expect(standing).toBe(2);
    expect(badgeOf([endIn(HOUR_MS - 1)], false, START_MS)).toMatchObject(counting);
  });
});

describe('the ends that the badge counts down to', () => {
  it('are those of activations, not of standing or permanent assignments', () => {
    const standing = activationWith({ kind: 'assigned' });
    const permanent = activationWith({ endsAtMs: null });
    expect(endsOf([standing, permanent], noCarriers)).toEqual([]);
    expect(endsOf([activationWith()], noCarriers)).toMatchObject([
      { roleName: 'Security Reader', endsAtMs: START_MS + HOUR_MS, highImpact: false },
    ]);
  });

  it('are high-impact where the settings say that the role carries a high-impact one', () => {
    expect(endsOf([activationWith()], new Set(['security reader']))).toMatchObject([
      { highImpact: true },
    ]);
  });
});
