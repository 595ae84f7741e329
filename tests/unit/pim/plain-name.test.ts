import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainName } from '../../../utils/pim/plain-name';
import { tokenText } from '../support/token-text';

describe('a name that a tenant gave', () => {
  it.each([
    ['a right-to-left override', '\u202eredaeR\u202c Reader', 'redaeR Reader'],
    ['an isolate', '\u2067Security\u2069', 'Security'],
    ['a direction mark', '\u200fSecurity\u200e \u061cReader', 'Security Reader'],
    ['a zero-width character', 'Sec\u200burity\ufeff\u2060', 'Security'],
    ['a soft hyphen', 'Secu\u00adrity', 'Security'],
    ['control characters', '\u0000Security\u0007 \u001b[31mReader\u009f', 'Security [31mReader'],
    ['line breaks and tabs', 'Security\r\n\tReader\u2028now\u2029', 'Security Reader now'],
    ['tag characters', 'Security\u{e0041}\u{e007f}', 'Security'],
    ['private characters', 'Security\ue000\u{f0000}', 'Security'],
    ['half a surrogate pair', 'Security\ud83d', 'Security'],
    ['everything where all of it is invisible', '\u202e\u200b \u0000', ''],
  ])('loses %s', (_, name, plain) => {
    expect(plainName(name)).toBe(plain);
  });

  it.each([
    'Azure Küche · prod (2) [x] <b>',
    'منطقة‌ی امن',
    'קבוצת אבטחה',
    '安全閲覧者',
    'क्षेत्र',
    '👩‍🔧 Support',
  ])('keeps words and emoji of every script: %s', (name) => {
    expect(plainName(name)).toBe(name);
  });

  it('is of limited length, in whole characters, however long it was', () => {
    expect(plainName('x'.repeat(10_000_000))).toBe('[removed]');
    expect(plainName('long '.repeat(2_000_000)).length).toBe(256);
    expect(plainName(`${'a b '.repeat(63)}abc👍`)).toBe(`${'a b '.repeat(63)}abc\ufffd`);
    expect(plainName(`${'\u200b'.repeat(4_000)}unread`)).toBe('');
    expect(plainName(`Z${'\u0300'.repeat(1_000)}`)).toBe(`Z${'\u0300'.repeat(4)}`);
  });

  it('never contains a token, a control character or a direction mark', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      tokenText.map(({ text }) => text),
    );
    fc.assert(
      fc.property(any, (name) => {
        const plain = plainName(name);
        expect(plain).not.toMatch(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|eyJ[\w-]{8}/u);
        expect(plain.isWellFormed()).toBe(true);
        expect(plain.length).toBeLessThanOrEqual(256);
      }),
    );
  });

  it('is empty where no name was given', () => {
    expect([plainName(null), plainName(undefined), plainName('')]).toEqual(['', '', '']);
  });
});
