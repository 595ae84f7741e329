import type { Answer } from '../answer';
import { answerCollection } from '../odata/collection';
import type { Entity, Row } from '../odata/entity';
import { applyFilter, parseFilter } from '../odata/filter';
import type { Call } from '../route';
import { unsupportedFilter } from './refusals';

/** Answers a collection of rows, filtered by `eq` clauses on some of their properties. */
export function answerFiltered(
  call: Call,
  path: string,
  entity: Entity<Row>,
  rows: Row[],
  filterable: string[],
): Answer {
  const { filter } = call.query;
  const clauses = filter === null ? [] : parseFilter(filter);
  if (!clauses || clauses.some(({ name }) => !filterable.includes(name))) return unsupportedFilter;
  return answerCollection(call, path, entity, applyFilter(rows, clauses));
}
