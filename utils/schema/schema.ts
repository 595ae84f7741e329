import { Fault } from './fault';

/**
 * Reads values that come from elsewhere. It has the names and the meaning of zod/mini, of which it is
 * the part that is used here, at a fortieth of the size and without its cost at each start of the
 * worker; a test holds the two against each other. `import * as z from '../schema/schema'`.
 */
export type Schema<T> = {
  /** The value as it may be used; a fault when it does not fit. Never throws. */
  read: (value: unknown) => T | Fault;
  safeParse: (value: unknown) => Parsed<T>;
  /** @throws when the value does not fit: for what is our own */
  parse: (value: unknown) => T;
};
type Parsed<T> =
  | { success: true; data: T; error?: never }
  | { success: false; data?: never; error: Fault };

/** One of an object's fields that may be missing. */
type Optional<T> = Schema<T> & { optional: true };
type Fields = Record<string, Schema<unknown>>;
export type ObjectSchema<F extends Fields> = Schema<ObjectOf<F>> & { shape: F };

type Infer<S> = S extends Schema<infer T> ? T : never;

export type { Infer as infer };

type OptionalKey<F> = { [K in keyof F]: F[K] extends Optional<unknown> ? K : never }[keyof F];
type Flat<T> = { [K in keyof T]: T[K] };
type ObjectOf<F> = Flat<
  { [K in Exclude<keyof F, OptionalKey<F>>]: Infer<F[K]> } & {
    [K in OptionalKey<F>]?: Infer<F[K]>;
  }
>;

function schemaOf<T>(read: (value: unknown) => T | Fault): Schema<T> {
  return {
    read,
    safeParse(value) {
      const data = read(value);
      return data instanceof Fault ? { success: false, error: data } : { success: true, data };
    },
    parse(value) {
      const data = read(value);
      if (data instanceof Fault) throw new TypeError(`${data.path.join('.')}: ${data.wanted}`);
      return data;
    },
  };
}

const where = <T>(wanted: string, fits: (value: unknown) => boolean): Schema<T> =>
  schemaOf((value) => (fits(value) ? (value as T) : new Fault(wanted)));

const ofType = <T>(type: string) => where<T>(type, (value) => typeof value === type);

export const string = () => ofType<string>('string');
export const boolean = () => ofType<boolean>('boolean');
/** Neither infinite nor NaN. */
export const number = () => where<number>('number', Number.isFinite);
export const unknown = () => schemaOf<unknown>((value) => value);

export const literal = <const T extends string | boolean>(wanted: T) =>
  where<T>(String(wanted), (value) => value === wanted);

const oneOf = <const T extends string>(names: readonly T[]) =>
  where<T>(names.join(' | '), (value) => names.includes(value as T));

export { oneOf as enum };

/** What fits and also passes a test of its own. */
export const check = <T>(of: Schema<T>, passes: (value: T) => boolean): Schema<T> =>
  schemaOf((value) => {
    const read = of.read(value);
    return read instanceof Fault || passes(read) ? read : new Fault('check');
  });

/** What fits, made into something else. */
export const map = <T, R>(of: Schema<T>, change: (value: T) => R): Schema<R> =>
  schemaOf((value) => {
    const read = of.read(value);
    return read instanceof Fault ? read : change(read);
  });

export const nullable = <T>(of: Schema<T>): Schema<T | null> =>
  schemaOf((value) => (value === null ? null : of.read(value)));

export const optional = <T>(of: Schema<T>): Optional<T | undefined> => ({
  ...schemaOf((value) => {
    const read = of.read(value);
    return value === undefined && read instanceof Fault ? undefined : read;
  }),
  optional: true,
});

export const nullish = <T>(of: Schema<T>) => optional(nullable(of));

/** What is missing reads as something else: fields that older records have not. */
const otherwise = <T>(of: Schema<T>, other: T): Schema<T> =>
  schemaOf((value) => (value === undefined ? other : of.read(value)));

export { otherwise as _default };

/** What does not fit reads as something else. A field that may be missing still may. */
const instead = <T, S extends Schema<T>>(of: S & Schema<T>, other: Infer<S>): S => ({
  ...of,
  ...schemaOf((value) => {
    const read = of.read(value);
    return read instanceof Fault ? other : read;
  }),
});

export { instead as catch };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function array<T>(of: Schema<T>): Schema<T[]> {
  return schemaOf((value) => {
    if (!Array.isArray(value)) return new Fault('array');
    const all: T[] = [];
    for (const [index, one] of value.entries()) {
      const read = of.read(one);
      if (read instanceof Fault) return read.in(String(index));
      all.push(read);
    }
    return all;
  });
}

/** Any names, each with a value of one kind. */
export function record<T>(of: Schema<T>): Schema<Record<string, T>> {
  return schemaOf((value) => {
    if (!isObject(value)) return new Fault('object');
    const all: Record<string, T> = {};
    for (const [key, one] of Object.entries(value)) {
      // The name of an object's prototype, not of a value.
      if (key === '__proto__') continue;
      const read = of.read(one);
      if (read instanceof Fault) return read.in(key);
      all[key] = read;
    }
    return all;
  });
}

/** Fields by name. What else a value has is left out. */
export function object<F extends Fields>(shape: F): ObjectSchema<F> {
  const fields = Object.entries(shape);
  const read = (value: unknown): ObjectOf<F> | Fault => {
    if (!isObject(value)) return new Fault('object');
    const all: Record<string, unknown> = {};
    for (const [key, of] of fields) {
      const field = of.read(value[key]);
      if (field instanceof Fault) return field.in(key);
      if (field !== undefined || key in value) all[key] = field;
    }
    return all as ObjectOf<F>;
  };
  return { ...schemaOf(read), shape };
}

type PartialFields<F> = { [K in keyof F]: Optional<Infer<F[K]> | undefined> };

/** The same fields, each of which may be missing. */
export function partial<F extends Fields>({ shape }: ObjectSchema<F>) {
  const fields = Object.entries(shape).map(([key, field]) => [key, optional(field)]);
  return object(Object.fromEntries(fields) as PartialFields<F>);
}

/** One of several objects, told apart by the literal they have in one field. */
export function discriminatedUnion<
  K extends string,
  const Options extends readonly ObjectSchema<Fields & Record<K, Schema<string | boolean>>>[],
>(by: K, options: Options): Schema<Infer<Options[number]>> {
  return schemaOf((value) => {
    const kind = isObject(value) ? value[by] : undefined;
    const of = options.find(({ shape }) => !(shape[by].read(kind) instanceof Fault));
    return of ? (of.read(value) as Infer<Options[number]>) : new Fault('another kind').in(by);
  });
}
