import type { Refusal } from '../answer';
import { applyFilter, parseFilter } from '../odata/filter';
import type { Query } from '../odata/query';
import { invalidFilter } from '../refusals';

/**
 * Applies `$filter` where only some properties can be filtered by; `$orderby` on none of them
 * (contract §1.4).
 */
export function filtered<T extends object>(
  items: T[],
  query: Query,
  allowed: string[],
): T[] | Refusal {
  if (query.orderby !== null) return invalidFilter('');
  if (query.filter === null) return items;
  const clauses = parseFilter(query.filter);
  return clauses?.every(({ name }) => allowed.includes(name))
    ? applyFilter(items, clauses)
    : invalidFilter(query.filter);
}
