import { describe, expect, it } from 'vitest';
import { formatAgo, formatDuration, formatTime } from '../../../utils/i18n/format';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../utils/pim/duration';

describe('formatDuration', () => {
  it.each([
    [2 * HOUR_MS, '2 hr'],
    [90 * MINUTE_MS, '1 hr 30 min'],
    [42 * MINUTE_MS, '42 min'],
    [18 * SECOND_MS, '18 sec'],
    [DAY_MS, '24 hr'],
  ])('says %d ms as %s', (ms, words) => {
    expect(formatDuration(ms, 'short', 'en-US')).toBe(words);
  });

  it('never promises more than remains', () => {
    expect(formatDuration(42 * MINUTE_MS - 1, 'short', 'en-US')).toBe('41 min');
  });

  it('says that no time is left after the end', () => {
    expect(formatDuration(-5, 'short', 'en-US')).toBe('0 sec');
  });

  it('writes whole words where there is room', () => {
    expect(formatDuration(HOUR_MS + MINUTE_MS, 'long', 'en-US')).toBe('1 hour, 1 minute');
  });

  it('uses the words of other languages', () => {
    expect(formatDuration(2 * HOUR_MS, 'long', 'de')).toBe('2 Stunden');
  });
});

describe('formatTime', () => {
  const now = new Date(2026, 2, 10, 13, 20).getTime();

  it('gives the time alone today', () => {
    expect(formatTime(new Date(2026, 2, 10, 15, 40).getTime(), now, 'en-GB')).toBe('15:40');
  });

  it('adds the day tomorrow', () => {
    expect(formatTime(new Date(2026, 2, 11, 1, 5).getTime(), now, 'en-GB')).toContain('Wed');
  });

  it('adds the date when it is further away', () => {
    expect(formatTime(new Date(2026, 3, 20, 9, 0).getTime(), now, 'en-GB')).toContain('20 Apr');
  });
});

describe('formatAgo', () => {
  it('has no words for less than a minute', () => {
    expect(formatAgo(0, 59 * SECOND_MS, 'en-US')).toBeUndefined();
  });

  it.each([
    [2 * MINUTE_MS, '2 min. ago'],
    [3 * HOUR_MS, '3 hr. ago'],
    [DAY_MS, 'yesterday'],
  ])('says %d ms as %s', (ms, words) => {
    expect(formatAgo(0, ms, 'en-US')).toBe(words);
  });
});
