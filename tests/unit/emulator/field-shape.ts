/** What a value has to be: of a named kind, one of some words, null or another shape, a list, an object. */
export type Shape =
  | 'boolean'
  | 'duration'
  | 'guid'
  | 'id'
  | 'localMoment'
  | 'moment'
  | 'null'
  | 'number'
  | 'scope'
  | 'text'
  | { oneOf: string[] }
  | { nullable: Shape }
  | { list: Shape }
  | { object: Record<string, Shape> };

export const oneOf = (...words: string[]): Shape => ({ oneOf: words });
export const nullable = (shape: Shape): Shape => ({ nullable: shape });
export const list = (shape: Shape): Shape => ({ list: shape });
export const object = (fields: Record<string, Shape>): Shape => ({ object: fields });

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

const texts: Record<string, RegExp> = {
  duration: /^P(?=.)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/,
  guid: new RegExp(`^${guid}$`),
  // Base64url and GUIDs alike.
  id: /^[\w-]+$/,
  localMoment: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
  // At most the seven decimals of .NET, and never trailing zeros alone.
  moment: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/,
  scope: new RegExp(`^/(administrativeUnits/${guid})?$`),
  text: /^/,
};

/**
 * Where a value differs from a shape, as `path: difference`; empty where it matches. Missing fields and
 * fields that are not published both count.
 */
export function differences(shape: Shape, value: unknown, path = '$'): string[] {
  const wrong = (expected: string) => [`${path}: ${JSON.stringify(value)} is not ${expected}`];
  if (typeof shape === 'string') {
    if (shape === 'null') return value === null ? [] : wrong('null');
    if (shape === 'boolean' || shape === 'number') {
      return typeof value === shape ? [] : wrong(shape);
    }
    return typeof value === 'string' && texts[shape]?.test(value) ? [] : wrong(shape);
  }
  if ('nullable' in shape) return value === null ? [] : differences(shape.nullable, value, path);
  if ('oneOf' in shape) {
    return shape.oneOf.includes(value as string) ? [] : wrong(shape.oneOf.join(' or '));
  }
  if ('list' in shape) {
    if (!Array.isArray(value)) return wrong('a list');
    return value.flatMap((element, index) => differences(shape.list, element, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return wrong('an object');
  const own = value as Record<string, unknown>;
  const names = new Set([...Object.keys(shape.object), ...Object.keys(own)]);
  return [...names].flatMap((name) => {
    const field = shape.object[name];
    if (!(name in own)) return [`${path}.${name}: missing`];
    return field
      ? differences(field, own[name], `${path}.${name}`)
      : [`${path}.${name}: not published`];
  });
}

/** All differences of the rows of a list, which may not be empty, from a shape, except in some fields. */
export function rowDifferences(
  shape: Shape,
  rows: Record<string, unknown>[],
  ...ignored: string[]
): string[] {
  if (rows.length === 0) return ['no rows'];
  return rows.flatMap((row) => {
    const fields = Object.entries(row).filter(([name]) => !ignored.includes(name));
    return differences(shape, Object.fromEntries(fields));
  });
}
