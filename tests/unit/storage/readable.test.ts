import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  eachElement,
  eachEntry,
  eachField,
  whole,
  withFallbacks,
} from '../../../utils/storage/readable';

const person = z.object({ name: z.string(), age: z.number(), note: z.optional(z.string()) });
const read = withFallbacks(person, { age: 0, note: undefined });

describe('A value', () => {
  it('is read whole, or not at all', () => {
    expect(whole(person)({ name: 'Ana', age: 7 })).toEqual({
      kept: { name: 'Ana', age: 7 },
      lost: 0,
    });
    expect(whole(person)({ name: 'Ana', age: '7' })).toBeUndefined();
  });

  it('has fallbacks for the fields that may have one, and for no others', () => {
    const mended = { kept: { name: 'Ana', age: 0, note: undefined }, lost: 1 };
    expect(read({ name: 'Ana', age: 'x', note: 5 })).toEqual(mended);
    expect(read({ name: 'Ana' })).toEqual({ kept: { name: 'Ana', age: 0 }, lost: 1 });
    expect(read({ name: 5, age: 7 })).toBeUndefined();
    expect(read({ name: 5, age: 'x' })).toBeUndefined();
    // Not even one that might be absent.
    expect(withFallbacks(person, { age: 0 })({ name: 'Ana', age: 7, note: 5 })).toBeUndefined();
  });

  it.each([undefined, null, 'text', 7, [], [{ name: 'Ana', age: 7 }]])(
    'that is %j in the place of an object has none',
    (value) => {
      expect(read(value)).toBeUndefined();
    },
  );
});

describe('A list', () => {
  it('is read element by element, and counts what is missing or mended', () => {
    const list = [{ name: 'Ana', age: 7 }, { name: 5 }, null, { name: 'Ben', age: null }];
    const kept = [
      { name: 'Ana', age: 7 },
      { name: 'Ben', age: 0 },
    ];
    expect(eachElement(read)(list)).toEqual({ kept, lost: 3 });
    expect(eachElement(read)({ 0: list[0], length: 1 })).toBeUndefined();
  });
});

describe('A table', () => {
  it('is read entry by entry', () => {
    const table = { a: { name: 'Ana', age: 7 }, b: 'x', c: { name: 'Ben', age: null } };
    const kept = { a: table.a, c: { name: 'Ben', age: 0 } };
    expect(eachEntry(read)(table)).toEqual({ kept, lost: 2 });
    expect(eachEntry(read)([table.a])).toBeUndefined();
  });

  it('may have any key', () => {
    const table = JSON.parse('{"__proto__":"a","constructor":"b","c":7}');
    const found = eachEntry(whole(z.string()))(table);
    expect(Object.entries(found?.kept ?? {})).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });
});

describe('An object', () => {
  const empty = { list: [] as string[], since: 0 };
  const fields = eachField(
    { list: eachElement(whole(z.string())), since: whole(z.number()) },
    empty,
  );

  it('is read field by field: what is wrong in one costs no other', () => {
    expect(fields({ list: ['a', 5], since: 7 })).toEqual({
      kept: { list: ['a'], since: 7 },
      lost: 1,
    });
    expect(fields({ list: 'a', since: 7 })).toEqual({ kept: { list: [], since: 7 }, lost: 1 });
    expect(fields({ list: ['a'], since: 'x' })).toEqual({
      kept: { list: ['a'], since: 0 },
      lost: 1,
    });
    expect(fields([])).toBeUndefined();
    expect(empty).toEqual({ list: [], since: 0 });
  });
});
