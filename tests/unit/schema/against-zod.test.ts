import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as zod from 'zod/mini';
import * as own from '../../../utils/schema/schema';

type Pair = { own: own.Schema<unknown>; zod: zod.ZodMiniType };

const leaf = fc.constantFrom<Pair>(
  { own: own.string(), zod: zod.string() },
  { own: own.number(), zod: zod.number() },
  { own: own.boolean(), zod: zod.boolean() },
  { own: own.literal('a'), zod: zod.literal('a') },
  { own: own.enum(['a', 'b']), zod: zod.enum(['a', 'b']) },
);
const names = fc.constantFrom('a', 'b', 'kind');

/** The same schema twice: ours, and zod's own of the same words. */
const { pair } = fc.letrec<{ pair: Pair }>((tie) => {
  const inner = tie('pair');
  return {
    pair: fc.oneof(
      { maxDepth: 4, depthSize: 'medium' },
      leaf,
      inner.map((of) => ({ own: own.nullable(of.own), zod: zod.nullable(of.zod) })),
      inner.map((of) => ({ own: own.nullish(of.own), zod: zod.nullish(of.zod) })),
      inner.map((of) => ({
        own: own.catch(own.nullish(of.own), null),
        zod: zod.catch(zod.nullish(of.zod), null),
      })),
      inner.map((of) => ({
        own: own._default(own.nullable(of.own), null),
        zod: zod._default(zod.nullable(of.zod), null),
      })),
      inner.map((of) => ({ own: own.array(of.own), zod: zod.array(of.zod) })),
      inner.map((of) => ({ own: own.record(of.own), zod: zod.record(zod.string(), of.zod) })),
      fc.dictionary(names, inner).map((fields) => ({
        own: own.object(part(fields, 'own')),
        zod: zod.object(part(fields, 'zod')),
      })),
      fc.dictionary(names, inner).map((fields) => ({
        own: own.partial(own.object(part(fields, 'own'))),
        zod: zod.partial(zod.object(part(fields, 'zod'))),
      })),
      fc.tuple(fc.dictionary(names, inner), fc.dictionary(names, inner)).map(([one, other]) => ({
        own: own.discriminatedUnion('kind', [
          own.object({ ...part(one, 'own'), kind: own.literal('a') }),
          own.object({ ...part(other, 'own'), kind: own.literal('b') }),
        ]),
        zod: zod.discriminatedUnion('kind', [
          zod.object({ ...part(one, 'zod'), kind: zod.literal('a') }),
          zod.object({ ...part(other, 'zod'), kind: zod.literal('b') }),
        ]),
      })),
    ),
  };
});

const part = <Which extends keyof Pair>(fields: Record<string, Pair>, which: Which) =>
  Object.fromEntries(Object.entries(fields).map(([name, of]) => [name, of[which]])) as Record<
    string,
    Pair[Which]
  >;

/** What JSON can hold, with the names and words that the schemas know. */
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    fc.constantFrom('a', 'b', 'c', '', 0, 1.5, true, false, null),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(names, fc.string({ maxLength: 2 })), tie('json'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));

describe('Our schemas', () => {
  it('read whatever there is as zod reads it', () => {
    fc.assert(
      fc.property(pair, fc.array(json, { minLength: 5, maxLength: 10 }), (schema, values) => {
        for (const value of values) {
          const wanted = schema.zod.safeParse(value);
          const found = schema.own.safeParse(value);
          expect(found.success).toBe(wanted.success);
          if (wanted.success) expect(found.data).toStrictEqual(wanted.data);
        }
      }),
      { numRuns: 500 },
    );
  });
});
