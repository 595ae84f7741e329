import * as z from 'zod/mini';
import { definitions } from '../definitions';
import { managedNames } from '../policy';

/** What browsers know of a managed value: of what kind it is, and what administrators read of it. */
export type ManagedSchema = {
  title?: string;
  description?: string;
  type: string;
  properties?: Record<string, ManagedSchema>;
  items?: ManagedSchema;
  additionalProperties?: ManagedSchema;
};
type Messages = Record<string, { message: string } | undefined>;

/**
 * The schema that browsers check managed policy against. It says of each value only of what kind it is:
 * Chromium leaves out a value that is not as the schema says (platform §4.3), and what is left out is
 * not strict.
 * @param messages the texts: `managed_<setting>` tells of a setting, `managed_<setting>_<part>` of a
 * part of it; `…_title` is its name
 */
export function managedSchema(messages: Messages): ManagedSchema {
  const words = (key: string): Pick<ManagedSchema, 'title' | 'description'> => {
    const title = messages[`${key}_title`]?.message;
    const description = messages[key]?.message;
    return { ...(title && { title }), ...(description && { description }) };
  };
  const properties = managedNames.map((name) => {
    const kind = kindOf(z.toJSONSchema(definitions[name].schema, { io: 'input' }));
    return [name, withWords(kind, `managed_${name}`, words)];
  });
  return { type: 'object', properties: Object.fromEntries(properties) };
}

/** Nothing but of what kind a value and its parts are. */
function kindOf(whole: z.core.JSONSchema.BaseSchema): ManagedSchema {
  // What is stored as null is what an organisation leaves out.
  const schema = whole.anyOf?.find(({ type }) => type !== 'null') ?? whole;
  const { type, properties, items, additionalProperties } = schema;
  if (typeof type !== 'string') throw new Error(`Of no kind: ${JSON.stringify(schema)}`);
  const kind = (part: unknown) => kindOf(part as z.core.JSONSchema.BaseSchema);
  return {
    type,
    ...(properties && { properties: mapped(properties, kind) }),
    ...(items && { items: kind(items) }),
    ...(additionalProperties && { additionalProperties: kind(additionalProperties) }),
  };
}

/** @param key where the texts of this part are; what a list holds has those of the list's parts */
function withWords(
  { properties, items, ...kind }: ManagedSchema,
  key: string,
  words: (key: string) => Pick<ManagedSchema, 'title' | 'description'>,
): ManagedSchema {
  const parts = (properties: Record<string, ManagedSchema>) =>
    mapped(properties, (part, name) => withWords(part, `${key}_${name}`, words));
  return {
    ...words(key),
    ...kind,
    ...(properties && { properties: parts(properties) }),
    ...(items && {
      items: { ...items, ...(items.properties && { properties: parts(items.properties) }) },
    }),
  };
}

const mapped = <Value, Result>(
  record: Record<string, Value>,
  map: (value: Value, name: string) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]));
