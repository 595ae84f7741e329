import type { Refusal } from '../answer';
import { badRequest, requestDenied } from '../refusals';
import type { Expansion } from './expand';
import type { Query } from './query';

export type Row = Record<string, unknown>;

/** How things of one kind are served: their properties, and what can be expanded on them. */
export type Entity<T> = {
  /** Type name without the namespace. */
  type: string;
  row: (item: T) => Row;
  /** Properties that come only when they are selected by name. */
  selectable?: (item: T) => Row;
  expand: Record<string, (item: T, expansion: Expansion) => unknown>;
};

/** Keeps the selected properties, in the entity's order; annotations stay. */
export function pick(row: Row, select: string[] | null): Row {
  if (!select || select.includes('*')) return row;
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => name.startsWith('@') || select.includes(name)),
  );
}

/**
 * Shapes one thing by `$select` and `$expand`. What is expanded is there whether selected or not.
 * @returns a refusal when a property does not exist
 */
export function shape<T>(entity: Entity<T>, item: T, query: Query): Row | Refusal {
  const row = { ...entity.row(item), ...(query.select && entity.selectable?.(item)) };
  // Readers without a directory role may not expand the scope in v1.0 (contract §1.1).
  if (query.expand.some(({ name }) => name === 'directoryScope')) return requestDenied;
  const unknown =
    query.select?.find((name) => name !== '*' && !(name in row) && !(name in entity.expand)) ??
    query.expand.find(({ name }) => !(name in entity.expand))?.name;
  if (unknown !== undefined) return unknownProperty(unknown, entity.type);
  const expanded = query.expand.map((each) => [each.name, entity.expand[each.name]?.(item, each)]);
  return { ...pick(row, query.select), ...Object.fromEntries(expanded) };
}

function unknownProperty(name: string, type: string): Refusal {
  return badRequest(
    `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`,
  );
}
