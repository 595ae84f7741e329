import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isReadWhole, readRecord } from '../../../utils/storage/read-record';
import { eachElement, whole } from '../../../utils/storage/readable';
import { defineRecord } from '../../../utils/storage/record';
import { createStored } from '../../../utils/storage/stored';
import { createMemoryArea } from '../support/memory-area';

const append = (text: string) => (data: unknown) =>
  Array.isArray(data) ? data.map((each) => (typeof each === 'string' ? each + text : each)) : data;

const texts = defineRecord({
  key: 'reasons',
  version: 3,
  migrations: [
    { from: 1, migrate: append('-2') },
    { from: 2, migrate: append('-3') },
  ],
  read: eachElement(whole(z.string())),
  empty: [],
});

describe('A record', () => {
  it.each([
    ['of this version', { version: 3, data: ['a'] }, ['a']],
    ['of the version before', { version: 2, data: ['a'] }, ['a-3']],
    ['of the first version', { version: 1, data: ['a'] }, ['a-2-3']],
    ['of no version', { data: ['a'] }, ['a-2-3']],
    ['of a version that is no number', { version: 'x', data: ['a'] }, ['a-2-3']],
    ['of a version in a list', { version: [9], data: ['a'] }, ['a-2-3']],
    [
      'of a version without a value',
      { version: { valueOf: 1, toString: 1 }, data: ['a'] },
      ['a-2-3'],
    ],
  ])('%s is migrated, step by step, and read whole', (_, found, value) => {
    const reading = readRecord(texts, found);
    expect(reading).toEqual({ value, lost: 0, isLater: false });
    expect(isReadWhole(reading)).toBe(true);
  });

  it('that is not there is empty, and nothing of it is lost', () => {
    expect(readRecord(texts, undefined)).toEqual({ value: [], lost: 0, isLater: false });
  });

  it('of a later version is read as far as possible, and is never thought whole', () => {
    const reading = readRecord(texts, { version: 4, data: ['a'] });
    expect(reading).toEqual({ value: ['a'], lost: 0, isLater: true });
    expect(isReadWhole(reading)).toBe(false);
  });

  it('keeps what can be read of it, and counts the rest', () => {
    const reading = readRecord(texts, { version: 2, data: ['a', 7, null] });
    expect(reading).toEqual({ value: ['a-3'], lost: 2, isLater: false });
    expect(isReadWhole(reading)).toBe(false);
  });

  it.each([
    ['cut off', '{"version":3,"data":["a'],
    ['nothing', null],
    ['a number', 7],
    ['a list', ['a']],
    ['an object without data', { version: 3 }],
    ['one whose data is of another kind', { version: 3, data: { a: 'b' } }],
  ])('that is %s is empty, and lost as a whole', (_, found) => {
    expect(readRecord(texts, found)).toEqual({ value: [], lost: null, isLater: false });
  });

  it('does not compile without one migration from each earlier version', () => {
    const rest = { key: 'reasons' as const, read: texts.read, empty: [] };
    const first = { from: 1 as const, migrate: append('') };
    // @ts-expect-error The migration from version 1 is missing.
    defineRecord({ ...rest, version: 2, migrations: [] });
    // @ts-expect-error The migration from version 2 is missing.
    defineRecord({ ...rest, version: 3, migrations: [first] });
    // @ts-expect-error They are out of order.
    defineRecord({ ...rest, version: 3, migrations: [{ from: 2, migrate: append('') }, first] });
    // @ts-expect-error There is nothing to migrate from.
    defineRecord({ ...rest, version: 1, migrations: [first] });
    // @ts-expect-error It was not made by `defineRecord`, which asks for the migrations.
    createStored(createMemoryArea(), { ...rest, version: 2, migrations: [] });
    expect(defineRecord({ ...rest, version: 2, migrations: [first] }).version).toBe(2);
  });
});
