import { beforeEach, describe, expect, it } from 'vitest';
import {
  formatAgo,
  formatDateTime,
  formatDuration,
  formatSpan,
  formatTime,
} from '../../../utils/i18n/format';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../utils/pim/duration';
import { showLanguage } from '../support/show-language';

describe('formatDuration', () => {
  it.each([
    [2 * HOUR_MS, '2 hr'],
    [90 * MINUTE_MS, '1 hr 30 min'],
    [42 * MINUTE_MS, '42 min'],
    [18 * SECOND_MS, '18 sec'],
    [DAY_MS - MINUTE_MS, '23 hr 59 min'],
    [DAY_MS, '1 day'],
    [25.5 * HOUR_MS, '1 day 1 hr 30 min'],
    [365 * DAY_MS, '365 days'],
  ])('says %d ms as %s', (ms, words) => {
    expect(formatDuration(ms, 'short')).toBe(words);
  });

  it('never promises more than remains', () => {
    expect(formatDuration(42 * MINUTE_MS - 1, 'short')).toBe('41 min');
  });

  it('says that no time is left after the end', () => {
    expect(formatDuration(-5, 'short')).toBe('0 sec');
  });

  it('writes whole words where there is room', () => {
    expect(formatDuration(HOUR_MS + MINUTE_MS, 'long')).toBe('1 hour, 1 minute');
  });

  it('uses the words of other languages', () => {
    showLanguage('de');
    expect(formatDuration(2 * HOUR_MS, 'long')).toBe('2 Stunden');
    expect(formatDuration(DAY_MS, 'long')).toBe('1 Tag');
    expect(formatDuration(30 * DAY_MS, 'short')).toBe('30 Tg.');
  });
});

it('a time that no calendar holds, as in a damaged record, keeps no screen from opening', () => {
  for (const ms of [1e300, -1e300, Number.NaN]) {
    expect(formatTime(ms, 0)).toMatch(/\d/);
    expect(formatDateTime(ms)).toMatch(/\d/);
    expect(formatSpan(0, ms)).toMatch(/\d/);
  }
});

describe('formatTime', () => {
  beforeEach(() => showLanguage('en', { browserLanguage: 'en-GB' }));

  const now = new Date(2026, 2, 10, 13, 20).getTime();

  it('gives the time alone today', () => {
    expect(formatTime(new Date(2026, 2, 10, 15, 40).getTime(), now)).toBe('15:40');
  });

  it('adds the day tomorrow', () => {
    expect(formatTime(new Date(2026, 2, 11, 1, 5).getTime(), now)).toContain('Wed');
  });

  it('adds the date when it is further away', () => {
    expect(formatTime(new Date(2026, 3, 20, 9, 0).getTime(), now)).toContain('20 Apr');
  });
});

describe('formatAgo', () => {
  it('has no words for less than a minute', () => {
    expect(formatAgo(0, 59 * SECOND_MS)).toBeUndefined();
  });

  it.each([
    [2 * MINUTE_MS, '2 min. ago'],
    [3 * HOUR_MS, '3 hr. ago'],
    [DAY_MS, 'yesterday'],
  ])('says %d ms as %s', (ms, words) => {
    expect(formatAgo(0, ms)).toBe(words);
  });
});
