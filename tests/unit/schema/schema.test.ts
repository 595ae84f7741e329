import { describe, expect, it } from 'vitest';
import { Fault } from '../../../utils/schema/fault';
import * as z from '../../../utils/schema/schema';

const fits = (schema: z.Schema<unknown>, value: unknown) => schema.safeParse(value).success;

describe('a schema', () => {
  it.each([
    ['a text', z.string(), 'x', 1],
    ['a flag', z.boolean(), false, 'false'],
    ['a number', z.number(), 1.5, Number.NaN],
    ['a finite number', z.number(), 0, Number.POSITIVE_INFINITY],
    ['a literal', z.literal('a'), 'a', 'b'],
    ['a name of several', z.enum(['a', 'b']), 'b', 'c'],
    ['null or a text', z.nullable(z.string()), null, undefined],
    ['nothing or a text', z.optional(z.string()), undefined, null],
    ['a list', z.array(z.string()), ['a'], ['a', 1]],
    ['a list, not an object', z.array(z.string()), [], { length: 0 }],
    ['names with numbers', z.record(z.number()), { a: 1 }, { a: 'x' }],
    ['an object, not a list', z.object({}), {}, []],
    ['an object, not null', z.object({}), {}, null],
    ['a field', z.object({ a: z.string() }), { a: 'x' }, {}],
    ['a test passed', z.check(z.string(), (text) => text.length < 3), 'ab', 'abc'],
    ['a test on what has the type', z.check(z.string(), () => true), 'ab', 1],
  ] as const)('of %s takes it, and nothing else', (_, schema, right, wrong) => {
    expect(fits(schema, right)).toBe(true);
    expect(fits(schema, wrong)).toBe(false);
  });

  it('leaves out what it does not know', () => {
    expect(z.object({ a: z.string() }).parse({ a: 'x', b: 1 })).toEqual({ a: 'x' });
  });

  it('adds no field that was missing', () => {
    const text = z.catch(z.nullish(z.string()), null);
    expect(Object.keys(z.object({ text }).parse({}))).toEqual([]);
  });

  it('reads what does not fit as something else where that is said', () => {
    const text = z.catch(z.nullish(z.string()), null);
    expect(z.object({ text }).parse({ text: 7 })).toEqual({ text: null });
  });

  it('makes something else of what fits', () => {
    const trimmed = z.map(z.string(), (text) => text.trim());
    expect(trimmed.parse(' x ')).toBe('x');
    expect(fits(trimmed, 1)).toBe(false);
  });

  it('asks of a change only what changed', () => {
    const change = z.partial(z.object({ a: z.string(), b: z.number() }));
    expect(change.parse({ b: 1 })).toEqual({ b: 1 });
    expect(fits(change, { b: 'x' })).toBe(false);
  });

  it('tells several kinds of objects apart', () => {
    const either = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('a'), text: z.string() }),
      z.object({ kind: z.literal('b'), count: z.number() }),
    ]);
    expect(either.parse({ kind: 'b', count: 1 })).toEqual({ kind: 'b', count: 1 });
    expect(fits(either, { kind: 'a', count: 1 })).toBe(false);
    expect(fits(either, { kind: 'c' })).toBe(false);
    expect(fits(either, null)).toBe(false);
  });

  it('keeps out the name of a prototype', () => {
    const read = z.record(z.unknown()).parse(JSON.parse('{"__proto__":{"admin":true},"a":1}'));
    expect(Object.keys(read)).toEqual(['a']);
    expect((read as { admin?: boolean }).admin).toBeUndefined();
  });

  it('says where a value does not fit, and what was wanted', () => {
    const rows = z.object({ rows: z.array(z.record(z.number())) });
    const { error } = rows.safeParse({ rows: [{ a: 1 }, { b: 'x' }] });
    expect(error).toEqual(new Fault('number', ['rows', '1', 'b']));
    expect(() => rows.parse({ rows: 1 })).toThrow('rows: array');
  });
});
