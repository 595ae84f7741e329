import type { Refusal } from '../answer';
import { applyFilter, parseFilter } from '../odata/filter';
import type { Query } from '../odata/query';
import { invalidFilter } from '../refusals';

/**
 * Applies `$filter` where it names allowed properties only. `$orderby` is refused, as PIM's
 * collections do (contract §1.4).
 */
export function filterByAllowed<T extends object>(
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
